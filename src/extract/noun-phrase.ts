import { remembered, tagWords } from '../segment/words.js';

/** Verbs that never stand inside a name of something counted: the noun phrase ends before them. */
const PREDICATES = new Set([
  '进行', '参加', '获得', '荣获', '考取', '通过', '接受', '获', '申报', '入选', '落实', '享受', '得到', '完成', '实现', '达到', '达', '实施', '开展', '组织', '纳入', '列入', '评为', '投入', '投用', '使用', '就读', '入学', '到', '赴', '来', '去', '走进', '深入', '中选', '打破', '夺得',
  '取得', '顺利', '创建', '创立', '创成', '建成', '竣工', '开工', '启动', '正在', '提供', '送教', '集中', '参与', '成为', '担任', '上岗', '签订', '签约', '脱贫', '就业', '创业', '受益', '受到', '按', '按照', '用于', '解决', '存在', '具有', '符合', '位于', '组成', '形成', '促进', '推进', '覆盖', '全部', '全面', '全',
  '受', '被', '有', '是', '为', '在', '对', '将', '把', '向', '从', '由', '因', '于', '给', '让', '使', '能', '可', '要', '应', '须', '已', '已经', '均', '都', '也', '还', '又', '再', '就', '分别', '先后', '共', '共同', '积极', '成功', '免费', '来自', '报名', '录取', '升入', '毕业', '流动', '交流', '调入',
  '分获', '喜获', '摘得', '领取', '办理', '缴纳', '参保', '签到', '挂牌', '通报', '处理', '受理', '办结', '整改', '联合', '按期', '按时', '提前', '予以', '给予', '发放', '下派', '选派', '派驻', '驻', '奔赴', '前往', '下乡', '支教', '聘用', '聘任', '转正', '入党', '退休', '参培', '参训', '参赛', '参会', '面向', '走上', '考上', '进入', '涉及',
]);

/** Verbs that name what is counted by themselves. */
const VERBAL_NOUNS = /^(?:培训|检查|演练|讲座|评比|竞赛|比赛|测试|考试|研究|实验|改革|服务|调研|督查|整治|值班|值守|巡逻)$/;

/** A noun phrase goes on over these tags; others end it. */
const INSIDE = /^(?:n|v|a|b|j|l|eng|i|s|z|x|t|g|h|k|f|m|q|u)/;

/**
 * The noun phrase a stretch begins with: 居民健康手册 of `居民健康手册,…`, 孤儿 of `孤儿在柳岸…`. Empty when the stretch
 * begins with something else.
 */
export function leadingNounPhrase(stretch: string): string {
  const trimmed = /^[^,;:。!?\n]{0,30}/.exec(stretch)![0];
  // Behind 、 or a digit no noun phrase begins that this number counts.
  return trimmed === '' || /^[、\d)]/.test(trimmed) ? '' : readPhrase(trimmed);
}

const readPhrase = remembered((trimmed) => {
  const words = tagWords(trimmed);
  let phrase = '';
  let noun = false;
  for (let at = 0; at < words.length; at++) {
    const { word, tag } = words[at]!;
    if (word === '的') {
      // 学校的运动场地: the thing counted is named before 的.
      if (noun && /^n/.test(words[at - 1]?.tag ?? '')) break;
      // 独立核算的社区医院 goes on behind 的; 参加的 is no noun phrase.
      if (!noun && phrase !== '' && !hasNoun(words, at + 1)) break;
      phrase += word;
      continue;
    }
    // 猛增至 begins no noun phrase, 维修项目 does.
    if (phrase === '' && /^v/.test(tag) && !nounAhead(words, at + 1) && !VERBAL_NOUNS.test(word)) break;
    if (PREDICATES.has(word) && !(tag.startsWith('v') && nominal(words, at) && phrase !== '')) break;
    if (/^[、和与及或等以暨“”《》]$/.test(word) || word === '以及' || word === '(' || word === ')') break;
    if (/^[dpcrwyeo]/.test(tag) || !INSIDE.test(tag)) break;
    if (tag.startsWith('u') || tag.startsWith('m') && /[一两三四五六七八九十\d]/.test(word) && phrase === '') break;
    phrase += word;
    if (/^(?:n|j|vn|l|eng|s|i|q|g|x)/.test(tag)) noun = true;
  }
  const plain = finish(phrase);
  return EMPTY_NOUNS.test(plain) ? '' : plain;
});

/** Nouns that measure the number itself, not a thing. */
const EMPTY_NOUNS = /^(?:大关|之多|之久|时间|水平|标准|规定|速度|幅度|左右|以上|以下|以内|方面|情况|期间|来|后|前|内|成绩|名次|优势)$/;

function hasNoun(words: readonly { tag: string }[], from: number): boolean {
  return words[from] !== undefined && /^(?:n|a|b|j|v|l|t|s)/.test(words[from].tag);
}

/** 独立核算的社区医院, 住院分娩补助金: a noun comes before anything that would end the phrase. */
function nounAhead(words: readonly { word: string; tag: string }[], from: number): boolean {
  for (const { word, tag } of words.slice(from, from + 5)) {
    if (/^n/.test(tag)) return true;
    if (/^[pdcrwy]/.test(tag) || PREDICATES.has(word)) return false;
  }
  return false;
}

/** True for a phrase whose last word is a noun: 示范学校, not 群众捐款. */
export function endsInNoun(phrase: string): boolean {
  return /^(?:n|j|l|k|g)/.test(tagWords(phrase).at(-1)?.tag ?? '');
}

/** True for a stretch that is one verb: 翻耕 of 翻耕30多亩荒坡. */
export function isVerb(stretch: string): boolean {
  return stretch.length <= 3 && readVerb(stretch);
}

const readVerb = remembered((stretch) => {
  const words = tagWords(stretch);
  return words.length === 1 && /^v(?!n)/.test(words[0]!.tag);
});

/** The noun phrase a stretch ends in: 藏书量 of 增加藏书量. */
export function trailingNounPhrase(stretch: string): string {
  return readEnd(stretch.slice(-24));
}

const readEnd = remembered((stretch) => {
  const words = tagWords(stretch);
  let from = words.length;
  while (from > 0 && /^(?:n|vn|b|a|j|l|eng|i|s|z|g|k)/.test(words[from - 1]!.tag)) from--;
  return words.slice(from).map(({ word }) => word).join('');
});

/** A verb right before a noun belongs to the noun's name: 维修项目, 培训班. */
function nominal(words: readonly { word: string; tag: string }[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^n/.test(next.tag) && words[at]!.word.length >= 2 && !/^(?:参加|获得|通过|接受|享受|完成|落实|走进|解决|用于|存在|具有|位于|开展|实施|举办|召开|实现|取得|荣获|考取)$/.test(words[at]!.word);
}

/** What stands behind the last 的 is what is counted, where it is long enough to say so. */
function finish(phrase: string): string {
  const plain = phrase.replace(/^[的“]+|[的“”、]+$/g, '');
  const de = plain.lastIndexOf('的');
  if (de >= 0 && plain.length - de - 1 >= 2) return plain.slice(de + 1);
  return plain.replace(/的$/, '');
}
