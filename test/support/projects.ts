import type { ProjectMention } from '../../src/extract/mention.js';

/** What a project recogniser finds in a text: `name: type`. Offsets are checked on the way. */
export const foundBy = (recognise: (text: string) => ProjectMention[]) => (text: string): string[] =>
  recognise(text).map(({ start, end, name, type }) => {
    expect(text.slice(start, end)).toBe(name);
    return `${name}: ${type}`;
  });
