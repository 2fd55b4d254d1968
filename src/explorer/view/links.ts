/** Builds the explorer's own addresses; the language goes along only where the user chose it. */
export type Links = (path: string, parameters?: Readonly<Record<string, string | number | null | undefined>>, fragment?: string) => string;

/** A path segment from data; a lone surrogate has no form in an address. */
export const segment = (text: string): string => encodeURIComponent(text.toWellFormed());

/** @param language null where the browser's own is followed */
export function linksFor(language: 'zh' | 'en' | null): Links {
  return (path, parameters = {}, fragment) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== null && value !== undefined && value !== '') query.set(name, String(value).toWellFormed());
    if (language !== null) query.set('lang', language);
    const text = query.toString();
    return `${path}${text === '' ? '' : `?${text}`}${fragment === undefined ? '' : `#${segment(fragment)}`}`;
  };
}

export const paths = {
  home: '/',
  search: '/search',
  documents: '/documents',
  document: (key: string) => `/documents/${segment(key)}`,
  fact: (id: string) => `/facts/${segment(id)}`,
  indicators: '/indicators',
  indicator: (id: string) => `/indicators/${segment(id)}`,
  projects: '/projects',
  project: '/project',
  clusters: '/clusters',
  cluster: (id: string | number) => `/clusters/${segment(String(id))}`,
  checks: '/checks',
  findings: '/findings',
} as const;
