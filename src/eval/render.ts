import { figures, type Score } from './score.js';

const cell = (share: number | null): string => (share === null ? '     -' : (share * 100).toFixed(1).padStart(6));

/** The figures as a table, a line of JSON last. */
export function renderScore(result: Score): string {
  const lines = ['kind        gold      R      P     F1  exact    fp modif.  label subject period   role  flags repair'];
  const json: Record<string, unknown> = {};
  const round = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));
  for (const [kind, counts] of result.kinds) {
    const shares = figures(counts);
    lines.push(
      `${kind.padEnd(11)} ${String(counts.gold).padStart(4)} ${cell(shares.recall)} ${cell(shares.precision)} ${cell(shares.f1)} ${cell(shares.exact)} ${String(counts.falsePositives).padStart(5)} ${cell(shares.modifier)} ${cell(shares.label)}  ${cell(shares.subject)} ${cell(shares.period)} ${cell(shares.role)} ${cell(shares.flags)} ${cell(shares.repaired)}`,
    );
    json[kind] = Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, round(value as number | null)]));
  }
  const { project } = result;
  lines.push(`projects    ${String(project.gold).padStart(4)} ${cell(project.recall)} ${cell(project.precision)} ${cell(project.f1)}   types ${cell(project.type)}   offsets that do not slice to raw: ${result.badOffsets}`);
  json.project = Object.fromEntries(Object.entries(project).map(([name, value]) => [name, round(value as number)]));
  json.bad_offsets = result.badOffsets;
  lines.push(JSON.stringify(json));
  return `${lines.join('\n')}\n`;
}
