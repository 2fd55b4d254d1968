import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.js';
import { processPage, type ProcessedPage } from '../src/pipeline.js';
import { isFailure } from '../src/source/raw-page.js';
import { toDerived, toSource } from '../src/text/offset-map.js';

const folder = join(packageRoot, '..', 'shared', 'seeds');

function load(number: string): ProcessedPage {
  const name = readdirSync(folder).find((file) => file.startsWith(number))!;
  const page = processPage({ source: name, content: readFileSync(join(folder, name)), kind: 'auto', charset: null, metadata: {} });
  if (isFailure(page)) throw new Error(page.reason);
  return page;
}

/** The line of the source, from 1, an offset stands in. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The lines of the source on which the page's reports begin. */
function reportLines({ source, clean, reports }: ProcessedPage): number[] {
  return reports.map(({ span }) => lineOf(source.text, toSource(clean.map, span).start));
}

const han = (text: string): string => text.replace(/[^\u4e00-\u9fff]/g, '');

const PHRASES = [
  '收藏 分享', '分享(赏)', '返回 下载', '下载 相关 举报', '上传人:', '文档编号:', '上传时间:', '格式:DOC', '_第1页', '第1页 / 共', '点击查看更多', '亲,该文档', '资源描述', '由会员分享', '珍藏版', '上搜索', '展开阅读全文', '猜你喜欢', '相关搜索', '当前位置', 'copyright', 'ICP', '经营许可证', '备案号', 'C TO C', '客服QQ', '还剩', '未读', '文档简介', '下载券', '友情提示', '时间:2023', '作者:', '小编为大家', '小编给大家', '相关范文推荐', '范文網', '范文网', 'www.', '本站推荐',
];

(existsSync(folder) ? describe : describe.skip)('the shared pages', () => {
  it.each(['000', '001', '002', '003', '004'])('%s keeps no furniture', (number) => {
    const { text } = load(number).clean;
    expect(PHRASES.filter((phrase) => text.includes(phrase))).toEqual([]);
    // A report may write of 相关资源 in a sentence.
    expect(text.split('\n')).not.toContain('相关资源');
  });

  it.each(['001', '002', '004'])('%s keeps all of its text, and every cut heals', (number) => {
    const { source, clean } = load(number);
    const lines = source.text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('1、'));
    const to = lines.findIndex((line) => line.startsWith('展开阅读全文'));
    const body = lines.slice(from, to).map((line) => line.replace(/^\d{1,2}、/, '')).join('');
    expect(han(clean.text)).toBe(han(body));
    const cuts = clean.removed.filter(({ rule }) => rule === 'page-cut').slice(1);
    expect(cuts.length).toBeGreaterThanOrEqual(8);
    for (const { start, end } of cuts) expect(toDerived(clean.map, end) - toDerived(clean.map, start - 1)).toBeLessThanOrEqual(source.text[start - 1] === ' ' ? 2 : 1);
  });

  it('000 keeps all of its text but the words of its compiler', () => {
    const { source, clean } = load('000');
    const lines = source.text.split('\n');
    const body = lines.slice(6, 464).join('\n');
    const compiler = clean.removed.filter(({ rule, start }) => rule === 'compiler-words' && lineOf(source.text, start) > 6);
    expect(compiler.map(({ start, end }) => [lineOf(source.text, start), lineOf(source.text, end)])).toEqual([[157, 159]]);
    const spoken = compiler.reduce((sum, { start, end }) => sum + han(source.text.slice(start, end)).length, 0);
    expect(han(clean.text)).toHaveLength(han(body).length - spoken);
    const others = clean.removed.filter(({ rule, start }) => rule !== 'compiler-words' && rule !== 'linked-word' && lineOf(source.text, start) > 6 && lineOf(source.text, start) < 464);
    expect(others).toEqual([]);
  });

  it('003 keeps all of its text', () => {
    const { source, clean } = load('003');
    const gone = clean.removed.map(({ rule, start }) => [rule, lineOf(source.text, start)]);
    expect(gone).toEqual([['site-stamp', 5], ['heading-mark', 14]]);
    expect(han(clean.text)).toHaveLength(han(source.text).length - clean.removed.reduce((sum, { start, end }) => sum + han(source.text.slice(start, end)).length, 0));
    expect(clean.traditional).toBe(true);
  });

  it('000 holds eighteen reports: the thirteenth headed one holds three', () => {
    const page = load('000');
    expect(reportLines(page)).toEqual([7, 11, 15, 29, 33, 45, 57, 67, 79, 99, 103, 141, 153, 267, 277, 341, 349, 403]);
    expect(page.reports.map(({ kind }) => kind).indexOf('notice')).toBe(13);
    expect(page.reports.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
    const places = page.reports.map(({ place }) => place);
    expect([places[12], places[14], places[16], places[7]]).toEqual(['港口区', '洞头区', '洞头区', '金寨县']);
    expect([places[5], places[8]]).toEqual(['xx县', 'xx县']);
  });

  it('003 holds five, the others one', () => {
    const page = load('003');
    expect(reportLines(page)).toEqual([1, 14, 32, 76, 88]);
    expect(page.reports.map(({ place }) => place)).toEqual([null, '武安市', '嘉峪关市', '胶南市', '吉木乃县']);
    expect(page.reports.map(({ period }) => period)).toEqual([null, null, '2017', null, '2011/2012']);
    for (const number of ['001', '002', '004']) expect(load(number).reports).toHaveLength(1);
  });

  it('002 is of the first half of 2022, from XX区', () => {
    expect(load('002').reports[0]).toMatchObject({ place: 'XX区', period: '2022-40', year: 2022 });
  });

  it('are told mangled as they are', () => {
    const kinds = (number: string): string[] => [...new Set(load(number).clean.mangled.map(({ kind }) => kind))].sort();
    expect(kinds('001')).toEqual(['stripped_quotes', 'word_swap']);
    expect(kinds('002')).toEqual([]);
    expect(kinds('003')).toEqual([]);
    expect(kinds('004')).toEqual(['digit_replacement', 'redated_years', 'stripped_quotes', 'word_swap']);
    expect(load('004').clean.digitReplacement).toMatchObject({ replacement: '2023', original: '10' });
    expect(load('001').clean.restored!.text).not.toMatch(/根底|效劳|原那么|小编站/);
  });

  it('004 has its eight destroyed figures repaired with their evidence, and nothing else changed', () => {
    const repaired = load('004').facts.filter((fact) => fact.repaired !== null);
    expect(repaired.map(({ repaired: value, unit }) => [value, unit])).toEqual([[10, '位'], [10, '所'], [10_000_000, '元'], [2_100_000, '元'], [100, '%'], [10, '百分点'], [2100, '人次'], [100, '%']]);
    for (const { repaired_by, flags } of repaired) {
      expect(repaired_by).toMatch('page-wide replacement 10→2023');
      expect(flags).toContain('corrupt');
    }
    expect(repaired[2]!.repaired_by).toMatch(/^parts_sum /);
  });

  it('000 has the money of its meals reckoned from price, count and days', () => {
    const [torn, ...others] = load('000').facts.filter(({ raw }) => raw === '.68万元');
    expect(torn).toMatchObject({ repaired: 176_800, unit: '元', flags: ['masked'] });
    expect(torn!.repaired_by).toMatch('442 × 4 × 100');
    expect(others).toEqual([]);
    // Masks that nothing on the page proves stay unknown.
    for (const fact of load('000').facts.filter(({ raw }) => /^(?:xx)?\.5万元$/.test(raw))) expect(fact.repaired).toBeNull();
  });

  it('have four of five percentages mapped to an indicator', () => {
    const shares = ['000', '001', '002', '003', '004'].flatMap((number) => load(number).facts.filter(({ kind }) => kind === 'percentage'));
    expect(shares.length).toBeGreaterThan(100);
    expect(shares.filter(({ indicator }) => indicator !== null).length / shares.length).toBeGreaterThanOrEqual(0.8);
  });
});
