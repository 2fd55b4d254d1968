import { loadCatalogue } from '../../src/indicators/catalogue.js';
import { writeCatalogue } from '../../src/store/catalogue.js';
import { openStore } from '../../src/store/open.js';
import { beginRun, finishRun } from '../../src/store/runs.js';
import { BREAKDOWN_COLUMNS, CHECK_COLUMNS, DOCUMENT_COLUMNS, FACT_COLUMNS, REPORT_COLUMNS, sourceKey, type Cell, type PageRows } from '../../src/store/page-rows.js';
import { searchText } from '../../src/store/search-text.js';
import { refreshSummaries } from '../../src/store/summaries.js';
import { documentWriter } from '../../src/store/write-document.js';
import { encodeMap, identityMap } from '../../src/text/offset-map.js';
import { seeded } from './random.js';

const FIRST = '青白金长平安宁清永泰和新桐云江石龙凤松柏梅兰东西南北'.split('');
const SECOND = '山河湖川原阳坪岭泉溪洲港桥关城庄台沙'.split('');
const VERBS = ['全面落实', '持续推进', '扎实开展', '不断加强', '进一步完善', '着力提升', '统筹安排', '认真抓好'];
const OBJECTS = ['控辍保学工作', '教师队伍建设', '校园安全管理', '基层党组织建设', '乡村振兴项目', '公共卫生服务', '留守儿童关爱', '义务教育均衡发展', '财政资金监管', '农田水利设施'];
const PROJECT_WORDS: readonly (readonly [string, string])[] = [['实验小学迁建工程', 'construction'], ['营养改善计划', 'programme'], ['教育发展规划', 'document'], ['职工技能大赛', 'event']];

interface Sentence {
  readonly label: string;
  readonly indicator: string;
  readonly unit: string;
  readonly kind: 'quantity' | 'percentage';
}

type Fields = Partial<Record<string, Cell>>;
const row = (columns: readonly string[], fields: Fields): Cell[] => columns.map((column) => fields[column] ?? null);

/**
 * One page: a report of a county and year with so many figures, two projects, checks, and plain sentences between them. What a page
 * says follows from its number alone.
 */
function pageOf(index: number, figures: number, sentences: readonly Sentence[]): PageRows {
  const { next: draw, pick } = seeded(index * 7919 + 1);
  const place = `${pick(FIRST)}${pick(SECOND)}${pick(['县', '县', '区', '市'])}`;
  const year = 2008 + Math.floor(draw() * 16);
  const source = `archive/${String(index % 512).padStart(3, '0')}/page-${String(index).padStart(7, '0')}.txt`;
  const title = `${place}教育局${year}年工作总结`;
  const facts: Cell[] = [];
  const ids: string[] = [];
  let text = `${title}\n`;
  const add = (kind: string, raw: string, fields: Fields): void => {
    const start = text.length;
    text += raw;
    ids.push(`1.${kind.slice(0, 3)}${start}`);
    facts.push(...row(FACT_COLUMNS, { report: 1, kind, start, end: text.length, raw, text: raw, flags: '[]', verified: 0, ...fields }));
  };
  for (let figure = 0; figure < figures; figure++) {
    const { label, indicator, unit, kind } = pick(sentences);
    const value = kind === 'percentage' ? Math.round(draw() * 1000) / 10 : Math.ceil(draw() ** 4 * 100_000);
    const odd = draw();
    text += `${pick(VERBS)}${pick(OBJECTS)},${pick(VERBS)}${pick(OBJECTS)}。全县${label}`;
    add(kind, odd < 0.02 ? `xx${unit}` : `${value}${unit}`, {
      value: odd < 0.02 ? null : value, unit, label, indicator, subject: '全县', subject_resolved: place, subject_resolved_by: '报告地区', period_resolved: String(year), period_resolved_by: '报告年份', canonical_unit: unit,
      canonical_value: odd < 0.02 ? null : value, role: odd > 0.85 ? 'change' : odd > 0.8 ? 'target' : null, flags: odd < 0.02 ? '["masked"]' : '[]', repaired: odd > 0.02 && odd < 0.03 ? value * 10 : null,
      repaired_by: odd > 0.02 && odd < 0.03 ? 'parts_sum' : null, verified: odd > 0.6 && odd < 0.7 ? 1 : 0,
    });
    text += '。\n';
  }
  for (let project = 0; project < 2; project++) {
    const [words, type] = pick(PROJECT_WORDS);
    text += `实施`;
    add('project', `${draw() < 0.2 ? '' : place}${words}`, { name: `${draw() < 0.3 ? '' : place}${words}`, type });
    text += '。';
  }
  const checks = [0, 1].flatMap((at) => row(CHECK_COLUMNS, { report: 1, rule: at === 0 ? 'share_bounds' : 'parts_sum', facts: JSON.stringify(ids.slice(at, at + 3)), expected: 10, found: draw() < 0.05 ? 11 : 10, verdict: draw() < 0.05 ? 'fail' : 'pass' }));
  const map = encodeMap(identityMap(text.length));
  const document = row(DOCUMENT_COLUMNS, {
    source, key: sourceKey(source), status: 'ok', sha256: '0'.repeat(64), bytes: text.length * 3, media_type: 'text', encoding: 'utf-8', title, site: '范文库', uploaded_at: `${year + 1}-01-15`, metadata: '{}', source_text: text,
    clean_text: text, offset_map: map, removed: '[]', mangled: '[]', extractor: 'synthetic', configuration: 'synthetic', origin: source,
  });
  const report = row(REPORT_COLUMNS, { report: 1, start: 0, end: text.length, parts: `[[0,${text.length}]]`, clean_start: 0, clean_end: text.length, title, kind: 'report', place, place_code: String(110_101 + (index % 500_000)), county: place, year, period: String(year), evidence: '{}' });
  return { source, document, reports: report, facts, checks, breakdowns: row(BREAKDOWN_COLUMNS, { report: 1, total: ids[0], part: ids[1], relation: 'among', exhaustive: 0 }), search: searchText(text), counts: { reports: 1, facts: figures + 2 } };
}

export interface SyntheticOptions {
  readonly pages: number;
  /** Figures of one page. */
  readonly figures: number;
  readonly progress?: (pages: number) => void;
}

/** Fills a new database with made-up pages, written by the store's own writer. One page in 500 failed. */
export function buildSynthetic(file: string, { pages, figures, progress = () => undefined }: SyntheticOptions): void {
  const store = openStore(file);
  try {
    // The file can be made again: nothing waits for the disk.
    store.pragma('synchronous = OFF');
    const catalogue = loadCatalogue();
    writeCatalogue(store, catalogue);
    const sentences = catalogue.indicators.filter(({ unit }) => unit !== null).map(({ id, zh, unit, dimension }): Sentence => ({ label: zh, indicator: id, unit: unit!, kind: dimension === 'share' || dimension === 'growth' ? 'percentage' : 'quantity' }));
    // A few indicators stand in nearly every report, most in few.
    const weighted = sentences.flatMap((sentence, index) => Array.from({ length: Math.max(1, Math.round(120 / (index + 1))) }, () => sentence));
    const run = beginRun(store, 'synthetic', {});
    const writer = documentWriter(store);
    const batch = 500;
    for (let from = 0; from < pages; from += batch) {
      store.transaction(() => {
        for (let index = from; index < Math.min(pages, from + batch); index++) {
          if (index % 500 === 499) writer.writeFailure({ source: `archive/failed-${index}.bin`, sha256: null, bytes: 10, status: index % 1000 === 999 ? 'binary' : 'undecodable', reason: 'made to fail' }, { extractor: 'synthetic', configuration: 'synthetic' }, null);
          else writer.write(pageOf(index, figures, weighted));
        }
      })();
      progress(Math.min(pages, from + batch));
    }
    finishRun(store, run, { documents: pages, written: pages, unchanged: 0, failed: 0, reports: pages, facts: pages * (figures + 2) });
    refreshSummaries(store);
    store.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    store.close();
  }
}
