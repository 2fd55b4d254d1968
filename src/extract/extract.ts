import type { CleanText } from '../clean/clean.js';
import { partsInOrder, type Report } from '../structure/reports.js';
import { planZones, type PlanZone } from '../structure/plan-zones.js';
import type { Mention, ProjectMention } from './mention.js';
import { findProjects } from './projects/projects.js';
import { recognise } from './recognisers.js';
import { refine, refiners } from './refiners.js';

/** Everything found in a clean text, in its offsets and order. */
export interface Extraction {
  readonly mentions: readonly Mention[];
  readonly projects: readonly ProjectMention[];
  /** Stretches that state plans. */
  readonly plans: readonly PlanZone[];
}

/** Finds every number, date and named project of a clean page. */
export function extract(clean: Pick<CleanText, 'text'>, reports: readonly Report[]): Extraction {
  const { text } = clean;
  const projects = findProjects(text);
  const parts = partsInOrder(reports);
  const [starts, years] = [parts.map(({ start }) => start), parts.map(({ report }) => report.year)];
  const plans = planZones(text, starts);
  return { mentions: refine(outsideNames(text, recognise(text), projects), text, starts, refiners(), years, plans), projects, plans };
}

/** A Chinese numeral inside a project's name is part of the name (农耕文化二十年成果展); dates and what leads a name stay. */
function outsideNames(text: string, mentions: readonly Mention[], projects: readonly ProjectMention[]): Mention[] {
  let next = 0;
  return mentions.filter((mention) => {
    while (next < projects.length && projects[next]!.end <= mention.start) next++;
    const project = projects[next];
    const inside = project !== undefined && project.start < mention.start && mention.end <= project.end;
    return !inside || mention.kind === 'date' || /\d/.test(text.slice(mention.numeral.start, mention.numeral.end));
  });
}
