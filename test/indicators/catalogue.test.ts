import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInFiles, checkCatalogue, collisions, loadCatalogue, mergeCatalogues, parseCatalogue, readCatalogue, surfaceForms } from '../../src/indicators/catalogue.js';
import { packageRoot } from '../../src/package-root.js';
import { canonicalUnit } from '../../src/indicators/units.js';

const catalogue = loadCatalogue();

const indicator = { id: 'fish.boats', zh: '渔船数', en: 'Fishing boats', unit: '艘', dimension: 'count', level: null, aliases: ['渔船'], definition: 'Boats used for fishing at the end of the period.', definition_source: 'test' };
const file = (indicators: readonly object[], more: object = {}) => ({ catalogue: 'fishing', version: '1', source: 'written for this test', indicators, ...more });

function written(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'mine.json');
  writeFileSync(path, content);
  return path;
}

describe('the built-in catalogues', () => {
  it('hold what was promised of each field', () => {
    const counts = Object.fromEntries([...new Set(catalogue.indicators.map(({ field }) => field))].map((field) => [field, catalogue.indicators.filter((one) => one.field === field).length]));
    expect(counts.education).toBeGreaterThanOrEqual(170);
    for (const field of ['health', 'economy', 'agriculture']) expect(counts[field]).toBeGreaterThanOrEqual(40);
  });

  it('have no name that two indicators of one field and unit share', () => {
    expect(collisions(catalogue)).toEqual([]);
  });

  it('give every indicator a definition of its own source, and a stage in education only', () => {
    for (const { id, definition, field, level, en, zh } of catalogue.indicators) {
      expect([id, /^[A-Z“].*\.$/u.test(definition)]).toEqual([id, true]);
      expect([id, (level !== null) === (field === 'education')]).toEqual([id, true]);
      expect([id, /[\u4e00-\u9fff]/.test(zh) && !/[\u4e00-\u9fff]/.test(en)]).toEqual([id, true]);
    }
  });

  it('give education ids the prefix edu and the others their own', () => {
    const prefixes: Record<string, RegExp> = { education: /^edu\./, health: /^health\./, economy: /^econ\./, agriculture: /^agri\./, general: /^(?!edu\.|health\.|econ\.|agri\.)/ };
    for (const { id, field } of catalogue.indicators) expect([id, prefixes[field]!.test(id)]).toEqual([id, true]);
  });

  it('use units that have a canonical form', () => {
    for (const { id, unit, dimension } of catalogue.indicators) if (unit !== null) expect([id, canonicalUnit(unit, dimension)]).not.toEqual([id, null]);
  });

  it('name no surface form twice within one indicator list', () => {
    for (const { id, aliases, zh } of catalogue.indicators) expect([id, new Set([zh, ...aliases]).size]).toEqual([id, aliases.length + 1]);
  });
});

describe('loadCatalogue', () => {
  it('adds a user’s indicators and replaces those with a known id', () => {
    const mine = loadCatalogue([written(JSON.stringify(file([indicator, { ...indicator, id: 'edu.preschool.kindergartens', zh: '园所数', aliases: [], level: 'preschool' }])))]);
    expect(mine.indicators.length).toBe(catalogue.indicators.length + 1);
    expect(mine.byId.get('fish.boats')).toMatchObject({ field: 'fishing', layer: 1 });
    expect(mine.byId.get('edu.preschool.kindergartens')?.zh).toBe('园所数');
  });

  it('reads a file with a byte order mark', () => {
    expect(readCatalogue(written(`\ufeff${JSON.stringify(file([indicator]))}`)).indicators).toHaveLength(1);
  });

  it('can do without the built-in ones', () => {
    expect(loadCatalogue([written(JSON.stringify(file([indicator])))], []).indicators.map(({ id }) => id)).toEqual(['fish.boats']);
    expect(builtInFiles().length).toBe(5);
  });
});

describe('a catalogue that cannot be used', () => {
  const errorOf = (content: unknown): string => {
    try {
      checkCatalogue(content, 'mine.json');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('says which file is no JSON or is not there', () => {
    expect(() => readCatalogue(written('{'))).toThrow(/catalogue mine\.json: .*JSON/);
    expect(() => readCatalogue('/nowhere/mine.json')).toThrow(/catalogue mine\.json: ENOENT/);
  });

  it.each([
    ['a share without %', { ...indicator, dimension: 'share' }, /indicators\[0\] \(fish\.boats\): a share has the unit % or ‰/],
    ['a ratio with a unit', { ...indicator, dimension: 'ratio' }, /a ratio has no unit/],
    ['a count without a unit', { ...indicator, unit: null }, /a count needs a unit/],
    ['an id in capitals', { ...indicator, id: 'Fish' }, /indicators\[0\] \(Fish\)\.id: an id is dotted/],
    ['an unknown dimension', { ...indicator, dimension: 'smell' }, /dimension/],
    ['an unknown key', { ...indicator, colour: 'red' }, /colour/],
    ['an empty alias', { ...indicator, aliases: [' '] }, /aliases\.0/],
    ['a bracket left open', { ...indicator, patterns: ['渔(船'] }, /fish\.boats: pattern .*not closed/],
    ['a pattern without end', { ...indicator, patterns: ['[一][二][三][四][五][六][七][八][九][十]'] }, /more than 512/],
  ])('%s', (_, wrong, message) => {
    expect(errorOf(file([wrong]))).toMatch(message);
  });

  it('an id that stands twice', () => {
    expect(errorOf(file([indicator, indicator]))).toMatch(/fish\.boats stands twice/);
  });

  it('an id in two files of the package', () => {
    const parsed = { ...checkCatalogue(file([indicator]), 'mine.json'), layer: 0 };
    expect(() => mergeCatalogues([parsed, { ...parsed, catalogue: 'boats' }])).toThrow('catalogue boats: fish.boats is in catalogue fishing too');
  });

  it('lists five mistakes and counts the rest', () => {
    expect(errorOf(file(Array.from({ length: 8 }, (_, index) => ({ ...indicator, id: `fish.n${index}`, unit: null }))))).toMatch(/and 3 more$/);
  });
});

describe('surfaceForms', () => {
  it('are the name, the aliases and the expanded patterns, each once', () => {
    const checked = checkCatalogue(file([{ ...indicator, patterns: ['[机动]渔船'] }]), 'mine.json').indicators[0]!;
    expect(surfaceForms(checked)).toEqual(['渔船数', '渔船', '机动渔船']);
  });
});

it('the example in the README is a catalogue', () => {
  const example = /```json\n([^`]+)```/.exec(readFileSync(join(packageRoot, 'schemas', 'indicators', 'README.md'), 'utf8'))![1]!;
  expect(parseCatalogue(example, 'README.md').indicators.map(({ id }) => id)).toEqual(['fish.boats']);
});
