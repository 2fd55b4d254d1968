/**
 * `npm run eval`: scores the corpus and, where it is present beside the project, the shared gold. With `--check` a figure
 * under its floor in corpus/expected/floors.json fails; with `--misses` every difference is listed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from '../schemas/gold.js';
import { formFiles, readForms, scoreForms } from '../src/eval/forms.js';
import { readGoldFolder } from '../src/eval/read-gold.js';
import { renderScore } from '../src/eval/render.js';
import { figures, score, type Score } from '../src/eval/score.js';
import { packageRoot } from '../src/package-root.js';
import { defaultOptions, processPage, type ProcessedPage } from '../src/pipeline.js';
import { isFailure } from '../src/source/raw-page.js';

const expected = join(packageRoot, 'corpus', 'expected');
const shared = join(packageRoot, '..', 'shared');
const check = process.argv.includes('--check');
const showMisses = process.argv.includes('--misses');
const floors = JSON.parse(readFileSync(join(expected, 'floors.json'), 'utf8')) as Record<string, Record<string, number>>;
let under = 0;

function processed(folder: string, source: string): ProcessedPage {
  const result = processPage({ source, content: readFileSync(join(folder, source)), kind: 'auto', charset: null, metadata: {} }, defaultOptions);
  if (isFailure(result)) throw new Error(`${source}: ${result.reason}`);
  return result;
}

function evaluate(name: string, golds: readonly Gold[], folder: string): void {
  const pages = new Map(golds.map(({ head }) => [head.source, processed(folder, head.source)]));
  const result = score(golds, (source) => pages.get(source)!.facts, (source) => pages.get(source)!.source.text);
  console.log(`\n${name}\n${renderScore(result)}`);
  if (showMisses) for (const miss of result.misses) console.log([miss.gold, miss.start, miss.what, miss.kind, miss.raw.replaceAll('\n', '⏎'), miss.detail].join('\t'));
  hold(name, flat(result));
}

/** Every figure a floor can name: ALL.f1, quantity.f1, project.type … */
function flat(result: Score): Record<string, number> {
  const values: Record<string, number> = { 'project.f1': result.project.f1, 'project.type': result.project.type, 'bad_offsets': -result.badOffsets };
  for (const [kind, counts] of result.kinds) for (const [name, value] of Object.entries(figures(counts))) if (value !== null) values[`${kind}.${name}`] = value as number;
  return values;
}

function hold(name: string, values: Record<string, number>): void {
  for (const [figure, floor] of Object.entries(floors[name] ?? {})) {
    const value = values[figure];
    if (value !== undefined && value >= floor) continue;
    under++;
    console.log(`UNDER ITS FLOOR: ${name} ${figure} is ${value?.toFixed(4) ?? 'missing'}, floor ${floor}`);
  }
}

evaluate('corpus', readGoldFolder(expected), join(packageRoot, 'corpus', 'pages'));

for (const file of formFiles(expected)) {
  const forms = scoreForms(readForms(join(expected, file)));
  console.log(`${file}: ${forms.facts} facts, exactly right ${(forms.right * 100).toFixed(1)} %, false ${(forms.wrong * 100).toFixed(1)} %`);
  if (showMisses) for (const miss of forms.misses) console.log(miss);
  hold('forms', { right: forms.right, wrong: -forms.wrong });
}

if (existsSync(join(shared, 'gold'))) evaluate('shared gold', readGoldFolder(join(shared, 'gold')), join(shared, 'seeds'));
if (existsSync(join(shared, 'seeds'))) {
  const shares = readdirSync(join(shared, 'seeds')).flatMap((source) => processed(join(shared, 'seeds'), source).facts).filter(({ kind }) => kind === 'percentage');
  const mapped = shares.filter(({ indicator }) => indicator !== null).length;
  console.log(`percentages of the shared pages that mean an indicator of the catalogue: ${mapped} of ${shares.length} (${((mapped / shares.length) * 100).toFixed(1)} %)`);
  hold('shared seeds', { mapped: mapped / shares.length });
}
if (check && under > 0) process.exitCode = 1;
