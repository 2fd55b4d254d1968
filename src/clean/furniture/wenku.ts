import type { PageMetadata } from '../../../schemas/document.js';
import type { Span } from '../../text/span.js';
import { lineRule, type FurniturePage, type FurnitureRule } from '../furniture-rules.js';
import { looksLikeBody } from './body-like.js';

const EXTENSION = /\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|rtf)$/i;

/** Headings that stand between a wenku page's metadata and the document's text. */
const BODY_ANCHOR = /^(?:资源描述|文档简介|文档描述|文档介绍|资料简介|资源简介|内容简介|内容描述|内容提示|文档内容|文本内容|正文内容|文档预览|全文预览|資源描述|文檔簡介):?$/;

/** What only stands in the head of a wenku page. */
const HEAD_EVIDENCE = /上传人:|上传者:|文档编号:|资源ID:|资源大小:|(?:^|[ \t])格式:|_第\d+页$|^下载(?: |$)|举报|下载券|金币|积分|还剩\d+页未读|由用户提供并上传/;

const TAIL_ANCHOR = /^(?:展开阅读全文|展开全文|展開閱讀全文|点击展开全文)[>》▼\s]*$/;

function field(line: string, pattern: RegExp): string | null {
  return pattern.exec(line)?.[1]?.trim() || null;
}

/** Reads the fields of a wenku page's metadata lines. */
export function readWenkuFields(line: string): Partial<PageMetadata> {
  const pages = field(line, /页数:\s?(\d{1,6})/);
  const fields: Partial<PageMetadata> = {
    uploader: field(line, /上传[人者]:\s?([^\s]{1,40})/),
    document_number: field(line, /(?:文档编号|资源ID|文档ID):\s?([0-9A-Za-z-]{1,40})/),
    uploaded_at: field(line, /(?:上传时间|发布时间|上传日期|时间|日期):\s?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)/),
    format: field(line, /格式:\s?([A-Za-z]{2,5})/),
    page_count: pages === null ? null : Number(pages),
    size: field(line, /大小:\s?([\d.]{1,12}\s?[KMGkmg]?[Bb])/),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** The last anchor before any line that reads like a report: what stands above it is the page's head. */
function bodyAnchor(page: FurniturePage): number {
  let anchor = -1;
  let evidence = false;
  for (let index = 0; index < Math.min(page.lines.length, 400); index++) {
    const line = page.lines[index]!;
    if (looksLikeBody(line.text)) break;
    if (HEAD_EVIDENCE.test(line.text)) evidence = true;
    if (BODY_ANCHOR.test(line.text)) anchor = index;
  }
  return evidence || anchor === 0 ? anchor : -1;
}

const head: FurnitureRule = {
  name: 'wenku-head',
  find(page) {
    const anchor = bodyAnchor(page);
    if (anchor < 0) return { spans: [] };
    const above = page.lines.slice(0, anchor + 1);
    const named = above.find((line) => EXTENSION.test(line.text)) ?? above.find((line) => line.text.length > 4 && !HEAD_EVIDENCE.test(line.text) && !BODY_ANCHOR.test(line.text));
    let metadata: Partial<PageMetadata> = named ? { title: named.text.replace(EXTENSION, '') } : {};
    for (const line of above) metadata = { ...readWenkuFields(line.text), ...metadata };
    const below = page.lines[anchor + 1];
    const repeated = below && (below.text === named?.text || EXTENSION.test(below.text)) ? [below] : [];
    return { spans: [...above, ...repeated], metadata };
  },
};

const tail: FurnitureRule = {
  name: 'wenku-tail',
  find(page) {
    const anchor = page.lines.findIndex((line) => TAIL_ANCHOR.test(line.text));
    if (anchor < 0) return { spans: [] };
    const below = page.lines.slice(anchor);
    const end = below.findIndex((line) => looksLikeBody(line.text) || line.text === '');
    if (end >= 0) return { spans: [below[0]!] };
    const category = below.map((line) => /当前位置:\s?(.{1,120})$/.exec(line.text)?.[1]).find(Boolean);
    return { spans: below, metadata: category ? { category: category.trim() } : {} };
  },
};

/** A document's name with its extension, standing alone above the body, with or without the page number of a thumbnail. */
const fileNames: FurnitureRule = {
  name: 'file-name',
  find(page) {
    const spans: Span[] = [];
    let title: string | null = null;
    page.lines.forEach((line, index) => {
      if (!page.kept(index) || line.text.length > 120 || line.text === '') return;
      const thumbnail = /_第\d{1,4}页$/.test(line.text);
      if (!thumbnail && !(EXTENSION.test(line.text) && !/[。;]/.test(line.text))) return;
      spans.push(line);
      if (!thumbnail) title ??= line.text.replace(EXTENSION, '');
    });
    return { spans, metadata: title === null ? {} : { title } };
  },
};

export const wenkuRules: readonly FurnitureRule[] = [
  head,
  tail,
  fileNames,
  lineRule('wenku-toolbar', [
    /^收藏 ?分享\(赏\)$/, /^(?:返回 )?下载(?: ?相关)?(?: ?举报)?$/, /^点击查看更多[>》\s]*$/, /^(?:下载资源|立即下载|免费下载|在线阅读|全文阅读|点击下载|下载本文|收藏本文|加入收藏|我要评论|举报|收藏|分享|评论|打印|点赞|下载文档|下载原文档|VIP下载|会员免费下载|收藏文档|添加到阅读清单)$/,
    /^(?:收藏|分享|赏|下载|返回|相关|举报|评论|打印|点赞|转发|全屏|放大|缩小|目录|上一页|下一页|首页|末页|尾页|[ \t|·/、()()])+$/,
    /^下载文档到电脑.{0,30}$/, /^\d{1,6}(?:\.\d{1,2})?(?:下载券|积分|金币|文币|点券|元)(?:\/? ?\d{1,5}页)?$/, /^(?:下载|所需|阅读).{0,10}: ?\d{1,6} ?(?:下载券|积分|金币|文币|次|元)$/,
    /^(?:文档)?(?:热度|浏览|浏览量|阅读|阅读量|下载量|收藏量|评分|页数|字数|星级|上传): ?[\d.★☆万]{1,12}(?:次|人|页|字|分)?$/, /^.{0,40}(?:快捷下载|游客一键下载|会员登录下载|三方登录下载).{0,80}$/,
  ]),
  lineRule('wenku-metadata', [
    /^.{0,40}上传[人者]:.{0,200}$/, /^.{0,20}文档编号:.{0,160}$/, /^.{0,10}资源(?:ID|格式|大小|类型):.{0,160}$/, /^(?:文档)?(?:格式|大小|页数|文件类型|文件大小|文档类型|文档格式|文档大小|文档页数|上传时间|发布时间|更新时间|上传日期|上传会员|上传用户|分类|文档分类|所属分类|文件格式|授权方式):.{0,60}$/,
  ], readWenkuFields),
  lineRule('wenku-page-position', [/^第 ?\d{1,5} ?页(?: ?\/ ?| ?,? ?)共 ?\d{1,5} ?页$/, /^\d{1,5} ?\/ ?\d{1,5}(?: ?页)?$/, /^[-—–] ?\d{1,4} ?[-—–]$/, /^共 ?\d{1,5} ?页$/, /^第 ?\d{1,5} ?页$/, /^page ?\d{1,5}(?: ?of ?\d{1,5})?$/i]),
  lineRule('wenku-preview', [
    /^亲,该文档总共\d+页.{0,60}$/, /^.{0,12}已阅读\d+页,? ?还剩\d+页.{0,30}$/, /^.{0,6}还剩\d+页未读.{0,30}$/, /^.{0,20}超出免费(?:预览|阅读)范围.{0,40}$/, /^(?:试读|预览|免费阅读|免费预览)已?(?:结束|完毕).{0,60}$/, /^.{0,30}(?:阅读全文|查看全文|下载全文|查看完整版|阅读完整),?(?:请|需|需要).{0,30}$/, /^(?:剩余|未完).{0,10}内容.{0,40}(?:下载|登录|会员|VIP).{0,30}$/,
  ]),
  lineRule('wenku-headings', [
    BODY_ANCHOR, TAIL_ANCHOR, /^(?:相关资源|相关文档|相关资料|相关搜索|猜你喜欢|热门搜索|最新文档|热门文档|推荐文档|相似文档|同类文档|您可能关注的文档|你可能喜欢|最近浏览|大家都在看|其他文档|更多相关文档|文档标签|关键词|标签):?$/, /^(?:资源|文档)描述:?$/,
  ]),
  lineRule('shared-by-member', [/^《.{1,200}》由会员.{0,20}分享.{0,300}$/, /^.{0,220}\(\d+页(?:珍藏|典藏|完整|精品)?版?\)》?请?在.{0,160}上?搜索。?$/]),
];
