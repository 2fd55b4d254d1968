import { runIndicators, type IndicatorsFlags } from '../../../src/cli/commands/indicators.js';
import { UsageError } from '../../../src/cli/exit-codes.js';
import { CatalogueError, loadCatalogue } from '../../../src/indicators/catalogue.js';
import { StoreError } from '../../../src/store/open.js';
import { UserFileError } from '../../../src/user-files.js';
import { captureOutput } from '../../support/captured.js';
import { SAMPLE_PAGES, testDatabase, writePages, type TestDatabase } from '../../support/database.js';
import { TemporaryFolder } from '../../support/temporary.js';
import { FISHING } from '../../support/user-files.js';

const captured = captureOutput();
let database: TestDatabase;
let folder: TemporaryFolder;
beforeEach(() => {
  database = testDatabase(SAMPLE_PAGES);
  folder = new TemporaryFolder();
});
afterEach(() => {
  database.remove();
  folder.remove();
});

const RATE = 'edu.preschool.gross_enrolment_rate';
const mine = (): string => folder.write('mine.json', JSON.stringify(FISHING));
const counted = (flags: Partial<IndicatorsFlags> = {}): Promise<number> => runIndicators({ db: database.file, format: 'table', ...flags });

/** What was printed as JSON, and nothing of it is left for the next. */
function json<T>(): T {
  const value = JSON.parse(captured.out) as T;
  captured.out = '';
  return value;
}
const rows = async (flags: Partial<IndicatorsFlags>): Promise<Record<string, unknown>[]> => {
  await runIndicators({ format: 'json', ...flags });
  return json();
};

describe('the catalogue', () => {
  it('is listed whole without a database', async () => {
    const listed = await rows({});
    expect(listed).toHaveLength(loadCatalogue().indicators.length);
    expect(listed.find(({ id }) => id === RATE)).toEqual({ id: RATE, zh: '学前三年毛入园率', en: 'Gross enrolment rate of the three preschool years', unit: '%', level: 'preschool', field: 'education' });
  });

  it('is listed by field, and so many lines of it', async () => {
    expect(new Set((await rows({ field: 'health' })).map(({ field }) => field))).toEqual(new Set(['health']));
    expect(await rows({ field: 'health', limit: 2 })).toHaveLength(2);
  });

  it('has the user’s own indicators, and their field', async () => {
    expect(await rows({ catalogue: [mine()], field: 'fishing' })).toEqual([{ id: 'fish.boats', zh: '渔船数', en: 'Fishing boats', unit: '艘', level: null, field: 'fishing' }]);
  });
});

describe('the catalogue with a database', () => {
  it('is a table with the figures of each, the most frequent first', async () => {
    await counted({ least: 1 });
    const [head, line, first, second, ...rest] = captured.out.split('\n');
    expect(head).toMatch(/^id +zh +en +unit +level +field +figures +places +first_year +last_year$/);
    expect(line).toMatch(/^─/);
    expect(first).toMatch(/^edu\.all\.staff +教职工数 .* 人 +all +education +3 +2 +2021 +2022$/);
    expect(second).toMatch(/^edu\.preschool\.gross_enrolment_rate +学前三年毛入园率 .* % +preschool +education +3 +2 +2021 +2022$/);
    expect(rest.slice(-2)).toEqual([expect.stringMatching(/^\d+ rows$/), '']);
  });

  it('holds those without figures too, unless told otherwise', async () => {
    expect((await rows({ db: database.file })).length).toBe(loadCatalogue().indicators.length);
    const most = await rows({ db: database.file, least: 3 });
    expect(most.map(({ id, figures }) => [id, figures])).toEqual([['edu.all.staff', 3], [RATE, 3]]);
  });

  it('is CSV, JSON lines or JSON where asked', async () => {
    await counted({ least: 3, limit: 1, format: 'csv' });
    expect(captured.out).toBe('id,zh,en,unit,level,field,figures,places,first_year,last_year\r\nedu.all.staff,教职工数,Staff of all schools,人,all,education,3,2,2021,2022\r\n');
    captured.out = '';
    await counted({ least: 3, format: 'jsonl' });
    expect(captured.out.split('\n').map((line) => (line === '' ? '' : (JSON.parse(line) as { id: string }).id))).toEqual(['edu.all.staff', RATE, '']);
  });

  it('knows the indicators its ingest knew, the user’s among them', async () => {
    database.store.exec("INSERT INTO catalogue VALUES ('fish.boats', '渔船数', 'Fishing boats', '艘', 'count', NULL, 'fishing', 'd', 's')");
    expect(await rows({ db: database.file, field: 'fishing' })).toMatchObject([{ id: 'fish.boats', figures: 0, first_year: null }]);
  });
});

describe('--suggest', () => {
  beforeEach(() => writePages(database.store, Object.fromEntries([1, 2, 3].map((n) => [`boats-${n}.txt`, `2021年,全县有渔船12${n}艘。学前三年毛入学9${n}%。${n === 1 ? '有码头3个。' : ''}\n`]))));

  it('proposes frequent labels no indicator has, with the nearest one', async () => {
    const found = await rows({ db: database.file, suggest: true });
    expect(found).toEqual([
      { label: '学前三年毛入学', unit: '%', figures: 3, spellings: '', nearest: RATE, nearest_name: expect.any(String), likeness: expect.any(Number) },
      { label: '渔船', unit: '艘', figures: 3, spellings: '', nearest: null, nearest_name: null, likeness: null },
    ]);
  });

  it('leaves out what a catalogue of the user’s has by now', async () => {
    expect((await rows({ db: database.file, suggest: true, catalogue: [mine()] })).map(({ label }) => label)).not.toContain('渔船');
  });

  it('goes down to rarer ones, and stops after so many', async () => {
    expect((await rows({ db: database.file, suggest: true, least: 1 })).map(({ label }) => label)).toContain('码头');
    expect(await rows({ db: database.file, suggest: true, least: 1, limit: 1 })).toHaveLength(1);
  });
});

it.each<[string, () => Partial<IndicatorsFlags>, new (message: string) => Error, string]>([
  ['an unknown format', () => ({ format: 'xml' }), UsageError, 'unknown format: xml (table, json, jsonl, csv)'],
  ['an unknown field', () => ({ field: 'fishing' }), UsageError, 'unknown field: fishing (agriculture, economy, education, general, health)'],
  ['suggestions of no database', () => ({ db: undefined, suggest: true }), UsageError, '--suggest needs a database'],
  ['suggestions of a field', () => ({ suggest: true, field: 'health' }), UsageError, '--field does not go with --suggest'],
  ['a database that is not there', () => ({ db: `${folder.path}/none.db` }), StoreError, 'none.db'],
  ['a catalogue that is not there', () => ({ catalogue: [`${folder.path}/none.json`] }), UserFileError, 'no such file'],
  ['a catalogue of another form', () => ({ catalogue: [folder.write('bad.json', '{"indicators":[]}')] }), CatalogueError, 'catalogue bad.json: '],
])('refuses %s', async (_, flags, error, message) => {
  await expect(counted(flags())).rejects.toThrow(error);
  await expect(counted(flags())).rejects.toThrow(message);
});
