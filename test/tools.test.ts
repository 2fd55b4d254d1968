import { configurationHash } from '../src/ingest.js';
import { CatalogueError } from '../src/indicators/catalogue.js';
import { defaultOptions, type PipelineOptions } from '../src/options.js';
import { processPage } from '../src/pipeline.js';
import { WordsError } from '../src/segment/user-words.js';
import { isFailure } from '../src/source/raw-page.js';
import { catalogueOf, checkToolFiles, defaultTools, toolsOf } from '../src/tools.js';
import { userFile } from '../src/user-files.js';
import { textPage } from './support/page.js';
import { TemporaryFolder } from './support/temporary.js';
import { BOATS, FISHING, POSTS, WORDS } from './support/user-files.js';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());
// All tests of a process share one nodejieba.
afterAll(() => void found(POSTS, defaultOptions));

const catalogue = (content: object = FISHING, name = 'mine.json') => userFile(folder.write(name, JSON.stringify(content)));
const words = (text = WORDS, name = 'mine.txt') => userFile(folder.write(name, text));

/** Label and indicator of the page's counts. */
function found(text: string, options: PipelineOptions): unknown[] {
  const page = processPage(textPage(text), options);
  if (isFailure(page)) throw new Error(page.reason);
  return page.facts.filter(({ kind }) => kind === 'quantity').map(({ label, indicator }) => [label, indicator]);
}

describe('the user’s files', () => {
  it('name indicators of a catalogue of theirs on every page', () => {
    expect(found(BOATS, defaultOptions)).toEqual([['渔船', null]]);
    expect(found(BOATS, { ...defaultOptions, catalogues: [catalogue()] })).toEqual([['渔船', 'fish.boats']]);
    expect(found(BOATS, defaultOptions)).toEqual([['渔船', null]]);
  });

  it('change what is counted by words of theirs, until others are given', () => {
    expect(found(POSTS, defaultOptions)).toEqual([['安装', null]]);
    expect(found(POSTS, { ...defaultOptions, words: [words()] })).toEqual([['来电桩', null]]);
    expect(found(POSTS, defaultOptions)).toEqual([['安装', null]]);
  });

  it('are turned into tools once while they stay the same', () => {
    const files = { catalogues: [catalogue()], words: [] };
    expect(toolsOf(files)).toBe(toolsOf({ catalogues: [catalogue(FISHING, 'copy.json')], words: [] }));
    expect(toolsOf(files)).not.toBe(defaultTools());
  });

  it('win over ours and over earlier ones', () => {
    const [indicator] = FISHING.indicators;
    const later = { ...FISHING, catalogue: 'boats', indicators: [{ ...indicator, zh: '捕捞渔船数' }, { ...indicator, id: 'edu.preschool.kindergartens', zh: '园所数', unit: '所', aliases: [], level: 'preschool' }] };
    const { byId } = catalogueOf([catalogue(), catalogue(later, 'later.json')]);
    expect([byId.get('fish.boats'), byId.get('edu.preschool.kindergartens')]).toMatchObject([{ zh: '捕捞渔船数', field: 'boats' }, { zh: '园所数', field: 'boats' }]);
  });

  it('are all looked at before work begins', () => {
    expect(() => checkToolFiles({ catalogues: [], words: [words(), words('来电桩 0', 'bad.txt')] })).toThrow(WordsError);
    expect(() => checkToolFiles({ catalogues: [catalogue(), catalogue({ ...FISHING, indicators: [{}] }, 'bad.json')], words: [] })).toThrow(/^catalogue bad\.json: /);
  });

  it('must not give one name to two indicators', () => {
    const twice = { ...FISHING, indicators: [...FISHING.indicators, { ...FISHING.indicators[0]!, id: 'fish.ships', zh: '渔轮数' }] };
    expect(() => catalogueOf([catalogue(twice)])).toThrow(CatalogueError);
    expect(() => catalogueOf([catalogue(twice)])).toThrow('catalogue fishing: 渔船 is a name of fish.boats and of fish.ships');
  });
});

describe('the hash of the configuration', () => {
  const hash = (options: Partial<PipelineOptions>): string => configurationHash({ ...defaultOptions, ...options });

  it('is of what catalogues and words say, not of where they lie', () => {
    const changed = { ...FISHING, indicators: [{ ...FISHING.indicators[0]!, aliases: ['渔船', '木船'] }] };
    const hashes = [hash({}), hash({ catalogues: [catalogue()] }), hash({ catalogues: [catalogue(changed)] }), hash({ words: [words()] }), hash({ words: [words('来电桩 501 n\n')] }), hash({ catalogues: [catalogue()], words: [words()] })];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hash({ catalogues: [catalogue(FISHING, 'elsewhere/other.json')] })).toBe(hashes[1]);
    expect(hash({ words: [words(WORDS, 'elsewhere/other.txt')] })).toBe(hashes[3]);
  });

  it('knows the order of catalogues, of which later ones win', () => {
    const other = catalogue({ ...FISHING, catalogue: 'boats' }, 'other.json');
    expect(hash({ catalogues: [catalogue(), other] })).not.toBe(hash({ catalogues: [other, catalogue()] }));
  });

  it('tells a catalogue from a dictionary of the same content', () => {
    const file = words();
    expect(hash({ catalogues: [file] })).not.toBe(hash({ words: [file] }));
  });
});
