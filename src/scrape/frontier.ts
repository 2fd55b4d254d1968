/** One page to be fetched, and how it came to be known. */
export interface Task {
  readonly url: string;
  /** The address its document began with. */
  readonly root: string;
  /** The page that led here; null for a page of the list. */
  readonly via: string | null;
  /** Steps from the list, one letter each: R for a redirect, L for a link. */
  readonly path: string;
}

/** Bounds of what pages may lead to. */
export interface FollowBounds {
  readonly maxRedirects: number;
  /** Pages of one document beside its first. */
  readonly maxContinuations: number;
}

/** What a page led to. */
export type Step = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'known' } | { readonly kind: 'beyond' };

/** Redirects at the end of a path. */
export const redirectsBefore = (path: string): number => path.length - path.lastIndexOf('L') - 1;

/** Knows every address that was ever taken up, so that none is fetched twice, and follows redirects and links within bounds. */
export class Frontier {
  private readonly seen = new Set<string>();
  private readonly continuations = new Map<string, number>();
  private readonly redirects = new Map<string, string>();

  constructor(private readonly bounds: FollowBounds) {}

  private take(task: Task): Step {
    if (this.seen.has(task.url)) return { kind: 'known' };
    this.seen.add(task.url);
    return { kind: 'task', task };
  }

  seed(url: string): Step {
    return this.take({ url, root: url, via: null, path: '' });
  }

  redirect(from: Task, target: string): Step {
    this.redirects.set(from.url, target);
    if (this.seen.has(target)) return { kind: 'known' };
    if (redirectsBefore(from.path) >= this.bounds.maxRedirects) return { kind: 'beyond' };
    // A document whose first page has moved begins where it moved to.
    return this.take({ url: target, root: from.url === from.root ? target : from.root, via: from.url, path: `${from.path}R` });
  }

  continuation(from: Task, target: string): Step {
    if (this.seen.has(target)) return { kind: 'known' };
    const taken = this.continuations.get(from.root) ?? 0;
    if (taken >= this.bounds.maxContinuations) return { kind: 'beyond' };
    this.continuations.set(from.root, taken + 1);
    return this.take({ url: target, root: from.root, via: from.url, path: `${from.path}L` });
  }

  /** One address of every circle of redirects: no page comes of these. */
  loops(): string[] {
    const settled = new Set<string>();
    const found: string[] = [];
    for (const start of this.redirects.keys()) {
      const walk = new Set<string>();
      let at: string | undefined = start;
      while (at !== undefined && !settled.has(at) && !walk.has(at)) {
        walk.add(at);
        at = this.redirects.get(at);
      }
      if (at !== undefined && walk.has(at)) found.push(at);
      for (const url of walk) settled.add(url);
    }
    return found;
  }
}
