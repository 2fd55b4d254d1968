/** What the metadata record of a page says: how it was come by, and what it led to. */
export interface PageNotes {
  /** The page that led here; null for a page of the list. */
  readonly via: string | null;
  /** One letter a step from the list: R redirect, L link. */
  readonly path: string;
  readonly attempts: number;
  readonly elapsedMs: number;
  readonly robots: 'obeyed' | 'ignored';
  /** Further pages of its document that it links to. */
  readonly links: readonly string[];
}

const LINK_TYPE = 'L a/@href';

/** The fields as application/warc-fields, with the names Heritrix gave them. */
export function writePageNotes(notes: PageNotes): string {
  const fields: [string, string][] = [];
  if (notes.via !== null) fields.push(['via', notes.via]);
  if (notes.path !== '') fields.push(['hopsFromSeed', notes.path]);
  fields.push(['fetchTimeMs', String(notes.elapsedMs)], ['fetchAttempts', String(notes.attempts)], ['robots', notes.robots]);
  for (const link of notes.links) fields.push(['outlink', `${link} ${LINK_TYPE}`]);
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

/** The links that writePageNotes wrote; lines of another form are passed over. */
export function readLinks(notes: string): string[] {
  return notes.split('\r\n').flatMap((line) => /^outlink: (\S+) L a\/@href$/.exec(line)?.[1] ?? []);
}
