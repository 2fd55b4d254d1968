import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { columnNames, COLUMNS } from '../../../src/store/export/columns.js';
import { dataPackage, isOwn } from '../../../src/store/export/data-package.js';
import { manifestOf } from '../../../src/store/export/manifest.js';
import { writeParquet } from '../../../src/store/export/parquet.js';
import { csvCell, csvLine, jsonLine } from '../../../src/store/export/rows.js';
import { textChunks } from '../../../src/store/export/text-chunks.js';
import { checkFits, MOST_ROWS, WorkbookError, writeWorkbook } from '../../../src/store/export/workbook.js';
import { SAMPLE_PAGES, testDatabase } from '../../support/database.js';
import { TemporaryFolder } from '../../support/temporary.js';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());

/** RFC 4180, read character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r') {
        at++;
        rows.push([]);
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('reads back as what it was written from', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '县', '"', ',', '\n', '\r', ' ') }), { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(readCsv(rows.map(csvLine).join(''))).toEqual(rows.map((row) => row.map((cell) => (/^\r/.test(cell) ? `'${cell}` : cell))));
    }));
  });

  it('does not let a page write formulas', () => {
    for (const text of ['=HYPERLINK("http://x")', '+1+cmd', '-1+2', '@SUM(A1)', '\t=1']) expect(csvCell(text)).toMatch(/^"?'/);
    expect(csvCell('-12.5')).toBe('-12.5');
    expect(csvCell(-12.5)).toBe('-12.5');
  });
});

describe('text chunks', () => {
  const rows = [{ id: 'a', value: 1, corrected: null }, { id: 'b', value: null, corrected: 'value' }];
  const columns = ['id', 'value', 'corrected'];
  const text = (format: 'csv' | 'jsonl', names: 'zh' | 'en', bom = true): string => [...textChunks(rows, { format, columns, sparse: ['corrected'], names, bom })].join('');

  it('begin with a byte order mark unless told not to', () => {
    expect(text('csv', 'en')).toBe('\ufeffid,value,corrected\r\na,1,\r\nb,,value\r\n');
    expect(text('csv', 'en', false)).toMatch(/^id/);
    expect(text('csv', 'zh')).toMatch(/^\ufeff编号,数值,人工更正\r\n/);
  });

  it('leave empty columns beyond the contract out of JSON lines', () => {
    expect(text('jsonl', 'en')).toBe('{"id":"a","value":1}\n{"id":"b","value":null,"corrected":"value"}\n');
    expect(text('jsonl', 'zh')).toMatch(/^\{"编号":"a","数值":1\}\n/);
  });

  it('come in pieces of bounded size', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => ({ id: `${index}`.padStart(40, '0'), value: index, corrected: null }));
    const chunks = [...textChunks(many, { format: 'csv', columns, sparse: [], names: 'en', bom: false })];
    expect(chunks.length).toBeGreaterThan(4);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(300_000);
  });

  it('carry integers beyond 2^53 as text', () => {
    expect(jsonLine({ n: 9007199254740993n })).toBe('{"n":"9007199254740993"}\n');
  });
});

describe('Parquet', () => {
  it('keeps numbers, text, lists and nothing apart, over several row groups', async () => {
    const file = join(folder.path, 'facts.parquet');
    const rows = Array.from({ length: 12_345 }, (_, index) => ({ id: `i${index}`, report: 1, value: index / 2, unit: index % 3 === 0 ? null : '万元', flags: index % 5 === 0 ? ['masked'] : [], verified: index % 2 === 0, repaired: index % 7 === 0 ? '2021' : index }));
    await writeParquet(file, 'facts', rows, ['id', 'report', 'value', 'unit', 'flags', 'verified', 'repaired'], 'en', '0');
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
    expect(read).toHaveLength(rows.length);
    expect(read[0]).toEqual({ id: 'i0', report: 1n, value: 0, unit: null, flags: ['masked'], verified: true, repaired: '2021' });
    expect(read[12_344]).toEqual({ id: 'i12344', report: 1n, value: 6172, unit: '万元', flags: [], verified: true, repaired: '12344' });
  });

  it('writes a table without rows', async () => {
    const file = join(folder.path, 'none.parquet');
    await writeParquet(file, 'facts', [], ['id', 'value'], 'zh', '0');
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual([]);
  });
});

describe('XLSX', () => {
  it('keeps ids as text and formulas as text, with a frozen header', async () => {
    const file = join(folder.path, 'facts.xlsx');
    await writeWorkbook(file, 'facts', [{ id: '0012', text: '=1+1', value: 12.5, verified: true }, { id: '_x0041_', text: '控制\u0001字符', value: null, verified: false }], ['id', 'text', 'value', 'verified'], 'en');
    const [{ data }] = (await readXlsxFile(file)) as unknown as { data: unknown[][] }[] as [{ data: unknown[][] }];
    expect(data[0]).toEqual(['id', 'text', 'value', 'verified']);
    expect(data[1]).toEqual(['0012', '=1+1', 12.5, true]);
    expect(data[2]!.slice(1)).toEqual(['控制字符', null, false]);
    expect(readFileSync(file).includes('xl/worksheets')).toBe(true);
  });

  it('cuts cells at what Excel holds, and tells how many', async () => {
    const file = join(folder.path, 'long.xlsx');
    expect(await writeWorkbook(file, 'documents', [{ text: '长'.repeat(40_000) }, { text: '短' }], ['text'], 'zh')).toBe(1);
  });

  it('refuses what no sheet holds, clearly', () => {
    expect(() => checkFits('facts', MOST_ROWS, 2)).toThrow(/facts has 1048576 rows; an Excel sheet holds 1048575/);
    expect(() => checkFits('facts', MOST_ROWS - 1, 1)).not.toThrow();
    expect(() => checkFits('facts', 500_000, 35)).toThrow(WorkbookError);
  });
});

describe('the data dictionary', () => {
  const resource = { name: 'facts', path: 'facts.csv', format: 'csv', columns: ['id', 'value', 'repaired'], names: 'zh', rows: 3, filters: { place: '桐坪县' } } as const;

  it('describes every column with its type', () => {
    const [described] = (dataPackage([resource], '1.0.0', '2026-01-01T00:00:00Z', null) as { resources: { schema: { fields: unknown[]; primaryKey: unknown } }[] }).resources;
    expect(described).toMatchObject({ name: 'facts', path: 'facts.csv', format: 'csv', mediatype: 'text/csv', rows: 3, filters: { place: '桐坪县' }, schema: { primaryKey: ['编号'], fields: [{ name: '编号', title: 'id', type: 'string' }, { name: '数值', type: 'number' }, { name: '修复值', type: 'any' }] } });
  });

  it('keeps what an earlier export of ours described, and knows others from ours', () => {
    const earlier = JSON.parse(JSON.stringify(dataPackage([{ ...resource, path: 'old.csv' }, resource], '1.0.0', 'x', null))) as unknown;
    expect(isOwn(earlier)).toBe(true);
    const paths = isOwn(earlier) ? (dataPackage([resource], '1.0.0', 'y', earlier) as { resources: { path: string }[] }).resources.map(({ path }) => path) : [];
    expect(paths).toEqual(['old.csv', 'facts.csv']);
    for (const other of [null, [], {}, { name: 'mine', resources: [] }, { name: 'zhibiao-export' }]) expect(isOwn(other)).toBe(false);
  });

  it('has Chinese names that differ from one another within a table', () => {
    expect(columnNames(['text', 'text'], 'zh')).toEqual(['文字', '文字 (text)']);
    expect(columnNames(['id', 'constructor', '__proto__'], 'zh')).toEqual(['编号', 'constructor', '__proto__']);
    for (const note of Object.values(COLUMNS)) expect(note.zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

it('the manifest names version, runs with their configuration, and the catalogue', () => {
  const database = testDatabase(SAMPLE_PAGES);
  database.store.prepare("INSERT INTO runs (version, configuration, started_at) VALUES ('0.9', '{\"encoding\":null}', '2026-01-01T00:00:00Z')").run();
  expect(manifestOf(database.store, '1.0.0', 'now')).toMatchObject({ program: 'zhibiao', version: '1.0.0', extractors: [{ extractor: 'test', configuration: 'test' }], counts: { documents: 4 }, catalogue: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, runs: [{ version: '0.9', configuration: { encoding: null } }] });
  database.remove();
});
