import { choice, type PageRequest } from '../request.js';
import { listed, type Listed } from './lists.js';
import type { Reading } from './reading.js';

export const PROJECT_VIEWS = ['all', 'document', 'programme', 'construction', 'event'] as const;

export interface ProjectRow {
  readonly name: string;
  readonly type: string;
  readonly mentions: number;
  readonly documents: number;
}

export interface ProjectsData {
  readonly type: (typeof PROJECT_VIEWS)[number];
  readonly words: string | null;
  readonly projects: Listed<ProjectRow>;
}

const SIZE = 60;
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** Named projects, those in the most documents first. */
export function projectsData(read: Reading, request: PageRequest): ProjectsData {
  const type = choice(request.query('type'), PROJECT_VIEWS);
  const words = request.query('q');
  const like = words === null ? null : `%${escapeLike(words)}%`;
  const columns = 'SELECT name, type, mentions, documents FROM summary_projects';
  const matching = "(? IS NULL OR name LIKE ? ESCAPE '\\')";
  const projects = listed(request.page, SIZE, (limit, offset) =>
    type === 'all'
      ? read.all<ProjectRow>(`${columns} WHERE ${matching} ORDER BY documents DESC, name LIMIT ? OFFSET ?`, like, like, limit, offset)
      : read.all<ProjectRow>(`${columns} WHERE type = ? AND ${matching} ORDER BY documents DESC, name LIMIT ? OFFSET ?`, type, like, like, limit, offset),
  );
  return { type, words, projects };
}

/** Where a project is named, with the words around it. */
export interface Mention {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly title: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly before: string;
  readonly raw: string;
  readonly after: string;
}

export interface ProjectData extends ProjectRow {
  readonly places: readonly { readonly place: string; readonly mentions: number }[];
  readonly list: Listed<Mention>;
}

const MENTIONS = 20;
const AROUND = 60;
/** Longer texts are not read for a few words around a mention. */
const LONGEST = 300_000;

export function projectData(read: Reading, request: PageRequest): ProjectData | null {
  const name = request.query('name');
  const project = name === null ? undefined : read.one<ProjectRow>('SELECT name, type, mentions, documents FROM summary_projects WHERE name = ?', name);
  if (!project) return null;
  const list = listed(request.page, MENTIONS, (limit, offset) =>
    read.all<Omit<Mention, 'before' | 'after'> & { start: number; end: number; source_text: string | null }>(
      `SELECT d.key || '.' || f.report || '.' || substr(f.kind, 1, 3) || f."start" AS id, d.key, d.source, coalesce(r.title, d.title) AS title, r.place, r.year, f."start", f."end", f.raw,
         CASE WHEN d.bytes < ? THEN d.source_text END AS source_text
       FROM fact_rows f JOIN documents d ON d.doc = f.doc LEFT JOIN reports r ON r.doc = f.doc AND r.report = f.report
       WHERE f.name = ? ORDER BY f.fact LIMIT ? OFFSET ?`,
      LONGEST, project.name, limit, offset,
    ),
  );
  return {
    ...project,
    places: read.all(
      `SELECT place, count(*) AS mentions FROM (SELECT r.place FROM fact_rows f JOIN reports r ON r.doc = f.doc AND r.report = f.report WHERE f.name = ? AND r.place IS NOT NULL LIMIT 2000) GROUP BY place ORDER BY mentions DESC, place LIMIT 30`,
      project.name,
    ),
    list: {
      ...list,
      rows: list.rows.map(({ start, end, source_text: text, ...mention }) => ({ ...mention, before: text?.slice(Math.max(0, start - AROUND), start) ?? '', after: text?.slice(end, end + AROUND) ?? '' })),
    },
  };
}
