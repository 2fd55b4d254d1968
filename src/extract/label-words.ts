import { withoutComparison } from './comparison.js';
import { heldAtEnd, heldAtStart } from './word-edges.js';

/** Words between what is measured and its number; they are taken off the end of the label, one after the other. */
const TRAILING = [
  '迈上', '登上', '跨上', '踏上', '站上', '增长到', '增加到', '减少到', '提高到', '提高至', '下降到', '下降至', '上升到', '上升至', '提升到', '提升至', '扩大至', '扩大到', '猛增至', '增加至', '增长至', '减少至', '缩减至', '压减至', '调整到', '调整至', '调整为', '合并为', '达到了', '到达了', '达到', '到达', '达成', '高达', '多达', '升至', '降至', '增至', '减至', '降为', '升为',
  '增为', '降到', '保持在', '稳定在', '控制在', '维持在', '均保持在', '均达到', '分别为', '分别达', '分别达到', '分别是', '分别', '平均为', '平均', '约为', '约占', '共有', '共计', '总计', '合计', '累计', '总共', '一共', '折合人民币', '折合', '人民币', '同比', '环比', '比上年', '比去年', '较上年', '较去年', '比上一年', '较上一年',
  '与去年相比', '与上年相比', '同期', '增长', '增加', '提高', '提升', '上升', '下降', '减少', '降低', '下滑', '回落', '新增', '净增', '增幅', '降幅', '超过', '突破', '接近', '不足', '不到', '不少于', '不低于', '不超过', '不高于', '至少', '最多', '最高', '最低', '以上', '已经', '已达', '已有', '现有', '现共有', '已', '约', '近', '超', '逾', '仅为', '仅', '只', '就',
  '虽然', '也', '均', '都', '各', '为', '是', '达', '共', '有', '在', '于', '至', '到', '了', '的', '由', '从', '以', '占', '每年都', '每年', '每人', '每天', '每生', '每月', '现在', '目前', '去年', '今年', '上年', '当年', '完成了', '实现了', '完成', '高出', '多出', '低于', '高于', '高', '低', '多', '少', '快', '慢', '提前', '数为', '等', '第', '将', '要', '应', '需', '即', '和', '与', '及', '、', '“', '(', '—', '-',
  '猛增', '递增', '递减', '大约', '大概', '将近', '接近于', '上千', '不下', '数', '之和', '扩大', '缩短', '缩小', '为期', '保持', '比年初', '较年初', '年均', '比全市平均水平', '比全省平均水平', '比全国平均水平', '全市平均水平', '全省平均水平', '全国平均水平', '延长', '压减', '压缩', '争取到', '超额', '以超额', '全面', '最大', '最小', '最长', '最短', '最少', '最快', '最慢', '最好', '最差', '还有', '尚有', '仍有', '只有', '仅有', '之间', '比', '较', '逼近', '调整', '猛增到', '现实', '实际', '提供', '给予', '进行', '参加', '大幅', '逐年', '同比增长', '同比下降', '同比增加', '同比减少', '同比上涨', '同比下跌', '环比上涨', '环比下跌', '上涨', '下跌', '首次', '率先', '严重超出规定', '规定', '速度', '作为', '全省', '全国', '全市', '位居', '位列', '名列', '列', '居', '排名', '排', '荣获', '获', '上一', '原有', '原来', '由原来', '由去年',
  '破', '满', '全县', '全区', '每周', '每日', '每季度', '每学期', '每学年', '每户', '每班', '每校', '每村', '每次', '每名', '每个', '每亩', '每所',
  ...['拓展', '扩容', '扩展', '拓宽', '延伸', '攀升', '跃升', '回升', '回落', '收窄', '整合', '优化', '压降', '合并', '缩小', '缩短', '延长', '下调', '上调'].flatMap((verb) => [...'到至为'].map((to) => verb + to)),
].sort((a, b) => b.length - a.length);

/** Words before what is measured: time, connections, and verbs that say what was done with it. */
const LEADING = [
  '以上', '以下', '以内', '左右', '多家', '按可比价格计算', '按可比价计算', '按可比口径', '可比价', '比年初', '较年初', '年均', '比全省平均水平', '比全市平均水平', '比全国平均水平', '高于全省平均水平', '高于全市平均水平', '为期', '保持', '启动', '其中包括', '其中', '目前为止', '截至目前', '截止目前', '截至', '截止', '目前', '只有', '仅有', '如今', '眼下', '此后', '随后', '当月', '当日', '当天', '当季', '当期', '现有', '现在', '现实有', '现共有', '现', '共有', '共计', '共', '全年共', '全年', '今年以来', '今年', '去年', '当年', '本年度', '本年', '年内', '一年来', '几年来', '近年来', '我们', '同时', '此外', '另外', '另有', '还有', '并', '还', '又', '再', '先后', '累计', '总', '已经', '已',
  '首先', '其次', '一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '即', '到', '对', '把', '将', '由', '从', '使', '在', '以', '按', '按照', '有', '应有', '应配备', '应配', '应', '需', '需要', '拥有', '设有', '建有', '下设', '辖', '下辖', '轄', '实有', '拟', '计划', '预计', '力争', '要', '的', '和', '与', '及', '以及', '、', ',', '了', '为', '使得',
  '投入', '发放了', '发放', '完成了', '完成', '实现', '累计建成', '建成', '新建', '改建', '扩建', '改扩建', '购置', '采购', '举办了', '举办', '召开', '开展了', '开展', '组织', '落实', '争取到', '争取', '引进', '惠及', '受益', '资助', '参加', '获得', '荣获', '获', '获评', '配备', '安排', '支出', '筹集', '募集', '拨付', '下拨', '兑现', '化解', '推荐', '申报创建', '申报', '创建', '创成', '认定',
  '查处', '受理', '排查', '整改', '发现', '表彰', '评选', '评出', '选派', '派出', '选聘', '增设', '建立', '成立', '设立', '组建', '培育', '打造', '共建成', '共同', '分别', '给予', '予以', '涉及', '覆盖', '达到', '达', '为了', '积极', '全部', '平均', '新发展', '吸收', '新购', '购买', '审核', '审核发放', '办理', '入住', '提供', '出动', '撤并', '消除', '修缮', '控制', '严控', '改造', '采购了', '购置了', '建成了', '至少', '实施',
].sort((a, b) => b.length - a.length);

/** Verbs that name what they do only where nothing else does: 累计发放1.2亿元. */
export const isNamingVerb = (label: string): boolean => NAMING_VERBS.test(label);

/** Labels that say only that something was counted: the thing itself stands before. */
export const GENERAL_LABEL = /^(?:金额|数量|总数|总额|人数|总计|合计|共计|累计|总人数|总量|比例|比率|占比|占|其余|其它|其他|平均|每人|人均|户均|生均|班均|校均|村均|亩均|床均|笔均|起数|件数|户数|例数|宗数|次数|篇数|人次数|剩余|剩下|余下|仅剩|还剩|尚余|日均|月均|次均|省级|市级|县级|区级|国家级|校级|一等奖|二等奖|三等奖|优秀奖|金牌|银牌|铜牌|男|女|新|本)$/;

/** Words by the character that touches the label, longest first: few are tried where many are listed. */
function indexed(words: readonly string[], atEnd: boolean): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    const key = atEnd ? word[word.length - 1]! : word[0]!;
    const group = index.get(key);
    if (group) group.push(word);
    else index.set(key, [word]);
  }
  return index;
}

const trailing = indexed(TRAILING, true);
const leading = indexed(LEADING, false);

/** Words that say no more than "is": what stands before them ends the label. */
const COPULAS = new Set(['为', '是', '达', '达到', '约', '约为', '仅', '仅为', '近', '超', '超过', '由', '从', '到', '至', '在', '均为', '均', '都', '已', '已达', '控制在', '保持在', '稳定在', '维持在', '提高到', '提高至', '下降到', '下降至', '上升到', '上升至', '扩大到', '缩小', '扩大', '缩小到', '缩小至', '扩大到', '扩大至', '降至', '降到', '升至', '高达']);
/** Whom or what is compared with before 比: 与上年比, 同期比. */
const COMPARED = /(?:[年期月季初末底前]|相|水平|平均|计划|目标|[省市县国])比$|^(?:与|同|和)/;

function stripEnd(text: string): string {
  let rest = text.trim();
  // 城乡收入比为 ends in a ratio; what stood behind the 比 of 高于全省平均水平 has been taken off.
  let whole = true;
  while (rest !== '') {
    const word = trailing.get(rest[rest.length - 1]!)?.find((candidate) => rest.endsWith(candidate) && !heldAtEnd(rest, candidate));
    if (!word || (word === '比' && rest.length > 2 && (whole ? !COMPARED.test(rest) : RATIOS.test(rest)))) break;
    whole &&= COPULAS.has(word);
    rest = rest.slice(0, -word.length).trimEnd();
  }
  return rest;
}

/** Ratios that are known by their names, whatever stands behind. */
const RATIOS = /(?:师生|生师|普职|职普|占|同|环|性别|配|医护|床护|床医|护患|收支|存贷|投入产出)比$/;

function stripStart(text: string): string {
  let rest = text;
  while (rest !== '') {
    const word = leading.get(rest[0]!)?.find((candidate) => rest.length > candidate.length && rest.startsWith(candidate) && !heldAtStart(rest, candidate));
    if (!word) break;
    rest = rest.slice(word.length).trimStart();
  }
  return rest;
}

/** Verbs that name what they do where nothing else is said: 投入4.1亿元, 招生516人. */
const NAMING_VERBS = /^(?:培训|招生|投入|投资|支出|资助|捐款|捐赠|减免|拨付|筹集|化解|发放|招聘|录取|整改|排查|查处|受理|表彰|采购)$/;

/** Verbs alone are no labels: 召开, 投入. Some name what they do: 招生 is left. */
const VERBS = new Set([...LEADING, ...TRAILING, '培训', '参与', '出席', '邀请', '接待', '面积达']);

/** What begins the rest of a span of time. */
const LEFT_OVER = '以来期间内底末初';
const EDGE = /^[、,;:。)\s—的-]|[、,;:(\s—-]$/;

/** 在青年厨艺挑战赛中获一等奖2项: where it was won is not what is counted. */
const WON_IN = /^.{4,}(?:中|上)(?:荣获|获得|获|取得|夺得)(?=.{2})/;

/** 李某以高考成绩689分: who did it is not what is measured. */
const WITH_SCORE = /^.{1,16}以(?=[一-龥]{0,6}(?:成绩|总分|得分|均分|分数|高分)$)/;

/** 幼儿园开展拉网式检查2轮: who held it is not what is counted. */
const HELD = /^.{2,}(?:开展|举办|召开)了?(?=[^了].)/;

/** 较“十三五”末提高1.2个百分点: what is compared with is not what is measured. */
const COMPARED_WITH = /^(?:较|比(?![例重赛值率])|与(?!会))[“”"一-龥\d]{1,10}?(?:时期|末|底|初|同期|年度|年)(?:相比)?$|^[”"](?:时期)?[末底初]?$/;

/** 上学年为18.3:1, 其中第一学期末仅七成: when is not what. */
const TIME_ALONE = /^(?:[上下本该当][半]?(?:年度?|学年|学期|季度|月|周|旬)|第?[一二三四]学期|第?[一二三四]季度|[春秋]季学期|期[初中末]|[年季月][初中底末])[初中底末]?$/;
/** 受疫情影响仅为83%: why is not what. */
const BECAUSE = /^受[^,;]{1,10}影响(?=$|[^较])/;

/** 编发《工作简报》12期: the title is what is counted. */
const TITLE_AT_END = /《[^《》]{2,30}》$/;

const FIRST_IDEOGRAPH = 0x4e00;
const MARKERS = /^[\s,;、]*(?:[①-⑳⑴-⒇]|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;

/** What is measured, from the stretch before a number: 截至目前藏书总量已增加到 → 藏书总量. */
export function labelBefore(stretch: string): string {
  // 三年来共培训…: what is left of the time that stood before.
  let plain = /[“”"]$/.test(stretch.slice(-1)) ? stretch.slice(0, -1) : stretch;
  // ①新修村道; 4.安装路灯: markers of a list.
  if (plain.charCodeAt(0) < FIRST_IDEOGRAPH) plain = plain.replace(MARKERS, '');
  const titled = TITLE_AT_END.exec(plain)?.[0];
  if (titled !== undefined) return titled;
  const title = plain.lastIndexOf('》');
  if (title >= 0) plain = plain.slice(title + 1).replace(/^(?:既定|确定|规定|提出|要求)?的?/, '');
  if (LEFT_OVER.includes(plain[0] ?? '。')) plain = plain.replace(/^(?:以来|来|期间|间|内|底|末|初)(?=[共累已新全先尚仍剩])/, '');
  // “十三五”期间完成投资: what is left of a plan's name in quotes.
  if (plain[0] === '”') plain = plain.replace(/^”(?:期间|时期)?/, '');
  plain = withoutComparison(plain);
  const stripped = stripStart(stripEnd(plain).replace(BECAUSE, '').replace(WON_IN, '').replace(WITH_SCORE, '').replace(HELD, '').replace(COMPARED_WITH, ''));
  if (TIME_ALONE.test(stripped)) return '';
  const label = stripped.length === 3 ? stripped.replace(/^其中(?=[男女]$)/, '') : stripped;
  if (label === '男' || label === '女') return label;
  if (label.length < 2 || VERBS.has(label)) return NAMING_VERBS.test(label) ? label : '';
  const bare = EDGE.test(label) ? label.replace(/^[、,;:。)\s—的-]+|[、,;:(\s—-]+$/g, '') : label;
  return bare[0] === '“' && !bare.includes('”') ? bare.slice(1) : bare;
}
