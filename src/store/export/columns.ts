/** What a column holds: Frictionless field types, `any` for number or text. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'datetime' | 'any';

/** A column as the data dictionary describes it. */
export interface ColumnNote {
  readonly type: ColumnType;
  readonly zh: string;
  readonly description: string;
}

const column = (type: ColumnType, zh: string, description: string): ColumnNote => ({ type, zh, description });

/** Every column of every exported table and view, by name: a name means the same wherever it stands. */
export const COLUMNS: Readonly<Record<string, ColumnNote>> = {
  id: column('string', '编号', 'Stable id: the same for the same source, report, kind and start, whatever run or machine (in catalogue: the indicator’s id)'),
  source: column('string', '来源', 'Path, URL or record id the page came under'),
  report: column('integer', '报告序号', 'Which report of the page, from 1'),
  kind: column('string', '类别', 'Of a fact: quantity, percentage, ratio, rank, date or project; of a report: report or notice'),
  start: column('integer', '起点', 'UTF-16 offset into source_text'),
  end: column('integer', '终点', 'UTF-16 offset into source_text, exclusive'),
  raw: column('string', '原文', 'Exactly source_text from start to end'),
  text: column('string', '文字', 'The mention as cleaned'),
  value: column('number', '数值', 'In base units, 万 and 亿 multiplied in; null for ranges and where masked'),
  low: column('number', '下限', 'Lower end of a range'),
  high: column('number', '上限', 'Upper end of a range'),
  left: column('number', '比例左项', 'Left side of a ratio'),
  right: column('number', '比例右项', 'Right side of a ratio'),
  unit: column('string', '单位', 'Simplified Chinese, as written; in catalogue the unit figures are usually given in'),
  modifier: column('string', '约数', 'approx, more_than, less_than, at_least or at_most'),
  edtf: column('string', '日期', 'A date in EDTF (ISO 8601-2) as the text has it'),
  resolved: column('string', '推定日期', 'The date with its year filled in from the report'),
  name: column('string', '项目名称', 'A project’s name'),
  type: column('string', '项目类型', 'document, programme, construction or event'),
  label: column('string', '指标名称', 'What the number measures, in the text’s own words'),
  indicator: column('string', '指标编号', 'The catalogue’s id for the label'),
  subject: column('string', '主体', 'Whose figure it is, as the text says'),
  subject_resolved: column('string', '推定主体', 'Whose figure it is, as it follows from headings and the report’s place'),
  subject_resolved_by: column('string', '主体依据', 'By what the subject follows'),
  period: column('string', '时期', 'EDTF of the time the figure is for, or that is reported on'),
  period_resolved: column('string', '推定时期', 'EDTF of the time, as it follows from the report'),
  period_resolved_by: column('string', '时期依据', 'By what the period follows'),
  canonical_unit: column('string', '统一单位', 'The unit figures of its kind are added up in: 人 for 名 and 位, 平方米 for 亩'),
  canonical_value: column('number', '统一数值', 'The value in canonical_unit, repaired or corrected where it was'),
  role: column('string', '性质', 'change (an increase or decrease), target (a plan or standard), null for a level'),
  flags: column('array', '标记', 'masked, corrupt, inconsistent'),
  repaired: column('any', '修复值', 'The true value where the evidence proves it; number or text'),
  repaired_by: column('string', '修复依据', 'The rule and the records the repair rests on'),
  verified: column('boolean', '已验算', 'Confirmed by an arithmetic check'),
  corrected: column('string', '人工更正', 'What an analyst corrected: value, label or both'),
  correction_note: column('string', '更正说明', 'The analyst’s reason'),
  fact: column('integer', '内部号', 'Internal number; differs between databases'),
  doc: column('integer', '文档内部号', 'Internal number; differs between databases'),

  key: column('string', '来源键', 'First 16 hex digits of the source’s SHA-256: the first part of every fact’s id'),
  status: column('string', '状态', 'ok, or why there are no facts'),
  reason: column('string', '原因', 'What went wrong, in words'),
  sha256: column('string', '校验和', 'SHA-256 of the bytes as received'),
  bytes: column('integer', '字节数', 'Size of the page as received'),
  media_type: column('string', '媒体类型', 'text or html'),
  encoding: column('string', '编码', 'Character encoding the page was decoded with'),
  encoding_reason: column('string', '编码依据', 'The evidence the encoding was decided by'),
  title: column('string', '标题', 'Title of the page or report'),
  site: column('string', '网站', 'The site, as the page’s furniture says'),
  uploader: column('string', '上传者', 'Who uploaded the document, as the page says'),
  author: column('string', '作者', 'Author, as the page says'),
  document_number: column('string', '文档编号', 'The site’s number of the document'),
  uploaded_at: column('string', '上传时间', 'ISO 8601 as far as the page says'),
  format: column('string', '格式', 'File format the page names'),
  page_count: column('integer', '页数', 'Pages the site says the document has'),
  size: column('string', '大小', 'Size the site says the document has'),
  category: column('string', '分类', 'The site’s category'),
  metadata: column('object', '元数据', 'Fields of the JSON line, headers of the WARC record, meta elements'),
  source_text: column('string', '源文本', 'The page decoded, unchanged'),
  clean_text: column('string', '净文本', 'Without furniture, page cuts healed, characters normalised'),
  restored_text: column('string', '复原文本', 'clean_text with word swaps undone; null where nothing was swapped'),
  offset_map: column('string', '偏移表', 'Offsets of clean_text to source_text'),
  restored_map: column('string', '复原偏移表', 'Offsets of restored_text to clean_text'),
  removed: column('array', '删除部分', 'Every removed stretch of source_text with the rule that removed it'),
  mangled: column('array', '破坏', 'How the page was mangled, how often, and the proof'),
  extractor: column('string', '提取版本', 'Version that wrote the facts'),
  configuration: column('string', '配置', 'Hash of the configuration that wrote the facts; in runs the configuration itself as JSON'),
  origin: column('string', '出处文件', 'The file, archive or stream the page was read from'),

  parts: column('array', '所属片段', 'The stretches [start, end] of source_text that are this report’s own'),
  clean_start: column('integer', '净文起点', 'Offset into clean_text'),
  clean_end: column('integer', '净文终点', 'Offset into clean_text'),
  place: column('string', '地区', 'Of a report: as the text names it, masked where it is masked'),
  place_code: column('string', '行政区划代码', 'GB/T 2260 code; null where it is not certain'),
  province: column('string', '省', 'Province'),
  prefecture: column('string', '市', 'Prefecture'),
  county: column('string', '县', 'County'),
  year: column('integer', '年份', 'The year reported on; null where masked or unknown'),
  evidence: column('object', '依据', 'By what each field was decided'),

  report_title: column('string', '报告标题', 'Title of the report the figure is from'),
  county_code: column('string', '县级区划代码', 'GB/T 2260 code of the report’s county; null where it is of no single county, or not certain'),
  whose: column('string', '数据主体', 'Whose figure it is, by the text or else its report'),
  time: column('string', '数据时期', 'EDTF of the time the figure is for, by the text or else its report'),
  indicator_zh: column('string', '指标中文名', 'The indicator’s Chinese name in the catalogue'),
  indicator_en: column('string', '指标英文名', 'The indicator’s English name in the catalogue'),
  disputed: column('boolean', '数值不一', 'The report gives several values for it'),

  rule: column('string', '规则', 'parts_sum, change, share, staffing_ratio, price_count, share_bounds or repeat'),
  facts: column('array', '涉及记录', 'Ids of the records a check used, the computed one first'),
  'runs.facts': column('integer', '数据条数', 'Number of facts written'),
  expected: column('number', '应为', 'What arithmetic gives'),
  found: column('number', '文中', 'What the text says'),
  verdict: column('string', '结论', 'pass or fail'),
  total: column('string', '总数', 'Id of the total'),
  part: column('string', '分项', 'Id of the part'),
  relation: column('string', '关系', 'Of a part to its total: among, bracket or list; of two reports: duplicate, template, contains or identical'),
  exhaustive: column('boolean', '无遗漏', 'The words leave no part out'),

  sets_value: column('boolean', '改值', 'The correction replaces the value'),
  sets_label: column('boolean', '改名', 'The correction replaces the label'),
  rejected: column('boolean', '剔除', 'The correction says that this is no fact'),
  note: column('string', '说明', 'The analyst’s reason'),
  was: column('object', '原值', 'The fields as they were extracted'),
  corrected_at: column('datetime', '更正时间', 'ISO 8601 in UTC'),
  applied: column('boolean', '已生效', 'The fact still stands where the correction was made'),

  zh: column('string', '中文名', 'Chinese name'),
  en: column('string', '英文名', 'English name'),
  dimension: column('string', '量纲', 'What the indicator’s figures are: count, money, share, …'),
  level: column('string', '学段', 'Stage of education'),
  field: column('string', '领域', 'The catalogue it is from'),
  definition: column('string', '定义', 'What is measured'),
  definition_source: column('string', '定义来源', 'Where the definition is from'),

  run: column('integer', '运行', 'Number of the run'),
  version: column('string', '版本', 'Version of zhibiao'),
  started_at: column('datetime', '开始时间', 'ISO 8601 in UTC'),
  finished_at: column('datetime', '结束时间', 'ISO 8601 in UTC'),
  documents: column('integer', '文档数', 'Number of documents'),
  written: column('integer', '写入', 'Documents written'),
  unchanged: column('integer', '未变', 'Documents that had not changed'),
  failed: column('integer', '失败', 'Documents that failed'),
  reports: column('integer', '报告数', 'Number of reports'),

  source_a: column('string', '来源甲', 'Source of the first report'),
  report_a: column('integer', '报告甲', 'Number of the first report in its source'),
  source_b: column('string', '来源乙', 'Source of the second report'),
  report_b: column('integer', '报告乙', 'Number of the second report in its source'),
  score: column('number', '相似度', 'From 0 to 1'),
  method: column('string', '方法', 'What verified the edge'),
  cluster: column('string', '重复组', 'A cluster of copies: the canonical report’s source key and number'),
  shared_sentences: column('integer', '共有句数', 'Sentences the two reports share'),
  same_figures: column('integer', '相同数据', 'Figures both have alike'),
  other_figures: column('integer', '不同数据', 'Figures that differ'),
  canonical: column('boolean', '最完整', 'The most complete and least damaged copy'),
  reasons: column('object', '选定依据', 'What the canonical report was chosen by'),
  uid: column('integer', '报告内部号', 'Number of the report within reposts'),
  cluster_uid: column('integer', '重复组内部号', 'Number of the canonical report within reposts'),
  conflict: column('integer', '分歧序号', 'From 1, in order of the canonical report'),
  reading: column('integer', '读法', 'From 1, the most frequent first'),
  witnesses: column('array', '佐证', 'Ids of the facts that say so'),
  'conflicts.value': column('any', '数值', 'Number or text'),
  slot: column('integer', '位置序号', 'From 1, in order of the canonical report'),
  'slots.kind': column('string', '类别', 'figure, year, place or words'),
  context: column('string', '上文', 'What stands before it in the canonical report'),

  figures: column('integer', '数据条数', 'Number of figures'),
  years: column('string', '年份数', 'Years with figures'),
  places: column('integer', '地区数', 'Number of places'),
  mentions: column('integer', '提及次数', 'Number of mentions'),
  first_year: column('integer', '最早年份', 'Earliest year'),
  last_year: column('integer', '最晚年份', 'Latest year'),
  average: column('number', '平均', 'Arithmetic mean'),
  minimum: column('number', '最小', 'Smallest'),
  maximum: column('number', '最大', 'Largest'),
  finding: column('string', '问题', 'A flag, repaired, corrected, rejected or failed_check'),
  change: column('number', '变化', 'Difference to the figure before'),
  count: column('integer', '数量', 'How many'),
};

/** A column's note, or null for one the dictionary does not know. A few names mean something else in one table. */
export function noteOf(name: string, table = ''): ColumnNote | null {
  const own = `${table}.${name}`;
  if (Object.hasOwn(COLUMNS, own)) return COLUMNS[own]!;
  return Object.hasOwn(COLUMNS, name) ? COLUMNS[name]! : null;
}

/** Chinese or English column names; unknown ones stay as they are. */
export function columnNames(columns: readonly string[], language: 'zh' | 'en'): string[] {
  if (language === 'en') return [...columns];
  const taken = new Set<string>();
  return columns.map((name) => {
    const zh = noteOf(name)?.zh ?? name;
    // Two columns of one name would become one key of a JSON line.
    const unique = taken.has(zh) ? `${zh} (${name})` : zh;
    taken.add(unique);
    return unique;
  });
}
