import { unitsOf } from '../../text/units.js';
import { FAMILY_WORDS, familyBit, type FamilyWords } from './family-words.js';

/** Phrases only a site says, of itself, its documents and its trade. */
const STRONG = [
  '本站', '本网站', '本平台', '小编', '侵犯了您', '侵犯到您', '侵犯您', '侵害了您', '侵权必究', '如有侵权', '若有侵权', '中如有侵', '版权归', '版权所有', '版权问题', '版权申诉', '版权争议', '珍藏版', '会员分享', '会员上传', '用户上传', '由用户提供', '用户提供并', '网友上传', '网友提供', '用户自发', '用户投稿', '上传者', '上传人', '上传用户', '下载券', '客服QQ', '联系客服',
  '免费预览', '在线预览', '预览文档', '试读', 'VIP', 'vip', '二次下载', '下载权益', '换文档', '小时内删除', '管理员删除', '信息存储空间', '提供存储空间', 'CTOC', 'C TO C', '下载本', '下载文档', '下载资源', '下载文件中', '下载该', '下载即可', '下载后原文', '无水印', '迅雷', 'OFFICE', '本文档', '该文档', '此文档', '文档均', '文档一经', '资源如无', '原文档', '免责声明',
  '原作者', '来源于网络', '来自网络', '来源网络', '源自网络', '网络收集整理', '互联网用户', '商业用途', '商业或盈利', '仅供参考', '仅供学习', '仅供个人', '仅供大家', '供大家参考', '学习参考', '交流使用', '相关范文', '更多范文', '优秀范文', '范文大全', '通知我们', '告知我们', '与我们联系', '联系我们', '邮箱或者手机', '忘记密码', '下载积分', '免费下载', '点击下载', '阅读全文', '一键下载', '文库网', '网站声明', '观点仅代表', '仅代表作者',
  '收益归', '权益所有人', 'opyright', 'COPYRIGHT', '©', 'ICP备', 'ICP证', 'ights reserved', 'ights Reserved', '当前位置', '您的位置', '你的位置', '所在位置', '现在位置', '现在的位置', '在的位置', '您可以', '请您', '对您', '为您', '感谢您', '欢迎您',
];
/** 小编站 is a mangled 网站, 基本站稳 no site. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 小编: '站络页' };
const NOT_AFTER: Readonly<Record<string, string>> = { 本: '基根日样标版课校成资文脚剧书' };

/** Words sites and reports share. They prove nothing without a phrase of a site's own. */
const WEAK = [
  '本资料', '本资源', '站长', '注册会员', '网络收集', '涉及侵权', '存在侵权', '立即删除', '予以删除', '尽快删除',
  '全文阅读', '首页', '主页', '作者', '来源', '点击', '编辑', '发布', '格式', '页数', '大小', '未读', '编号', '浏览', '阅读', '预览', '下载', '上传', '用户', '网友', '会员', '文档', '版权', '著作权', '侵权', '侵犯', '删除', '权益', '支付', '付费', '充值', '退款', '登录', '注册', '账号', '密码', '验证码', '平台', '资源', '附件', '模板', '素材', '收藏', '分享', '举报', '邮箱', '网站', '客服', '公众号', '扫码', '扫一扫', '浏览器', '解压',
  '完整性', '准确性', '真实性', '图纸', 'PDF', 'Word', 'word', 'PPT', 'RAR', '大家', '您', '本内容', '本文', '范文', '文库', '未经许可', '未经授权', '转载', '法律责任', '不承担', '收集整理', '备案', '许可证', '免费', '积分', '位置', '猜你', '推荐', '相关', '评论', '关注', '声明', '提示', '搜索', '更多', '全文', '精选', '小时内', '展开', '加载', '金币', '¥', '支付宝', '换一换', '主办', '技术支持', '欢迎来到', '公网安备', '增值电信', '出版物', '文化经营', '谣言', '标签', '链接', '二维码',
];

/** What a report says of its place and its work. */
const REPORT = /[我全本][省市县区州盟旗乡镇村校院局委办场]|\d(?:\.\d+)?[万亿千百]?(?:多|余)?(?:所|名|人|元|个百分点|%|万元|亿元|亩|户|项|所|公里|吨|起|件|人次|平方米|场次|学时|条|份|处|万人|册|种|台)|年以来|领导下|党[委组]|乡镇|县[委城]|学生|教师|患者|群众|农[村民业]/g;

interface Word {
  readonly word: string;
  readonly second: number;
  /** 0 for a word that only belongs to families. */
  readonly weight: number;
  /** Bits of the families whose word this is, or a word it begins with. */
  readonly families: number;
  /** Characters with which it is part of another word: before it, and behind it. */
  readonly notAfter: string;
  readonly notBefore: string;
}

const NO_WORDS: readonly Word[] = [];
const lists: (readonly Word[])[] = [NO_WORDS];
/** For each UTF-16 unit the list of words that begin with it, longest first; 0 for none. */
const listOf = new Uint16Array(65536);
/** 1 for units that are a word by themselves. */
const alone = new Uint8Array(65536);
/** 1 for the hash of every two units that begin a word: few others share one. */
const pairs = new Uint8Array(65536);
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

function fillLists(): void {
  const weights = new Map<string, number>();
  const families = new Map<string, number>();
  for (const name of Object.keys(FAMILY_WORDS) as FamilyWords[]) for (const word of FAMILY_WORDS[name]) families.set(word, (families.get(word) ?? 0) | familyBit(name));
  for (const word of families.keys()) weights.set(word, 0);
  for (const word of WEAK) weights.set(word, 1);
  for (const word of STRONG) weights.set(word, 3);
  for (const [word, weight] of weights) {
    const first = word.charCodeAt(0);
    if (listOf[first] === 0) listOf[first] = lists.push(NO_WORDS) - 1;
    if (word.length > 1) pairs[pairOf(first, word.charCodeAt(1))] = 1;
    else alone[first] = 1;
    const bits = [...families].reduce((sum, [prefix, bit]) => (word.startsWith(prefix) ? sum | bit : sum), 0);
    lists[listOf[first]!] = [...lists[listOf[first]!]!, { word, second: word.length > 1 ? word.charCodeAt(1) : -1, weight, families: bits, notAfter: NOT_AFTER[word[0]!] ?? '', notBefore: NOT_BEFORE[word] ?? '' }].sort((one, other) => other.word.length - one.word.length);
  }
}
fillLists();

/** The most that words without a phrase of a site's own can weigh. */
const UNPROVEN = 3;
/** Bits of a reading that hold the weight; families stand above them. */
const WEIGHT_BITS = 12;
const MOST_WEIGHT = (1 << WEIGHT_BITS) - 1;

/**
 * Reads the words of a line: its weight as {@link siteWeight} gives it, and the bits of the families it holds words of.
 * @param units the units of `text`
 */
export function readWords(text: string, units: Readonly<Uint16Array> = unitsOf(text), start = 0, end = text.length): { readonly site: number; readonly families: number } {
  const reading = scan(text, units, start, end);
  return { site: reading & MOST_WEIGHT, families: reading >>> WEIGHT_BITS };
}

/**
 * How much a stretch talks like a site of itself: 3 for each phrase only sites use, 1 for each word they favour, each
 * counted once. More than {@link UNPROVEN} only where at least one phrase is a site's own.
 */
export function siteWeight(text: string): number {
  return scan(text, unitsOf(text), 0, text.length) & MOST_WEIGHT;
}

function scan(text: string, units: Readonly<Uint16Array>, start: number, end: number): number {
  let weight = 0;
  let families = 0;
  let strong = false;
  let seen: Word[] | null = null;
  for (let at = start; at < end; at++) {
    const first = units[at]!;
    const list = listOf[first]!;
    if (list === 0) continue;
    const second = at + 1 < end ? units[at + 1]! : 0;
    if (pairs[pairOf(first, second)] === 0 && alone[first] === 0) continue;
    const words = lists[list]!;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if ((word.second !== second && word.second !== -1) || !text.startsWith(word.word, at)) continue;
      families |= word.families;
      if (word.weight === 0 || isPartOfOther(text, at, word)) continue;
      if (!seen?.includes(word)) {
        (seen ??= []).push(word);
        weight += word.weight;
        strong ||= word.weight > 1;
      }
      break;
    }
  }
  return Math.min(strong ? weight : Math.min(weight, UNPROVEN), MOST_WEIGHT) | (families << WEIGHT_BITS);
}

/** True where the phrase only comes about by chance: in 校本资源, 基本站稳, 小编站. */
function isPartOfOther(text: string, at: number, { word, notAfter, notBefore }: Word): boolean {
  return (notAfter !== '' && notAfter.includes(text[at - 1] ?? ' ')) || (notBefore !== '' && notBefore.includes(text[at + word.length] ?? ' '));
}

/** How much a stretch talks like a report: one for each place, count or office it names. */
export function reportWeight(text: string): number {
  REPORT.lastIndex = 0;
  let found = 0;
  while (REPORT.test(text)) found++;
  return found;
}

/** True for a stretch in which a site talks of itself: its phrases outweigh what a report would say, and are dense enough. */
export function isSiteSpeak(text: string, weight = siteWeight(text)): boolean {
  // A full sentence must say more than a scrap.
  const least = text.length > 30 && /[。;!]$/.test(text) ? UNPROVEN + 2 : UNPROVEN + 1;
  if (weight < least || weight * 30 < text.length) return false;
  const report = reportWeight(text);
  // A report's own sentence with a site's behind it is no site's line.
  return weight - 2 * report >= least && (report === 0 || !text.split('。').some((sentence) => reportWeight(sentence) > 0 && siteWeight(sentence) === 0));
}
