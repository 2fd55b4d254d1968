import type { PageMetadata } from '../../../schemas/document.js';
import type { PageLine } from '../page-lines.js';
import { isNumberedHeading } from './body-like.js';
import { familyBit, type FamilyWords } from './family-words.js';
import { readByline, readSiteFields, readWenkuFields } from './page-fields.js';
import { isBodyHeading, isListHeading, isSpeechHeading, isTagsHeading } from './section-headings.js';
import { isSiteSpeak, reportWeight } from './vocabulary.js';
import { BUTTONS, FIELDS, NAVIGATION, SHARING, STAMPS, tokens } from './site-words.js';

/** Lines of one family of furniture, told by their words alone. */
export interface LinePatterns {
  readonly name: string;
  /** `line.key` is the line without spaces. */
  matches(line: PageLine): boolean;
  /** What the line says of the page. `text` still has its spaces. */
  readonly read?: (text: string) => Partial<PageMetadata>;
  /** The words of which every line of the family holds one; lines that hold none need not be compared. */
  readonly spoken?: FamilyWords | 'any';
}

interface FamilyOptions {
  readonly longest: number;
  readonly spoken?: LinePatterns['spoken'];
  readonly read?: LinePatterns['read'];
}

/** Lines that one of the patterns matches whole. Patterns hold no nested repetition: lines come from strangers. */
function family(name: string, { longest, ...options }: FamilyOptions, ...patterns: readonly string[]): LinePatterns {
  const whole = new RegExp(`^(?:${patterns.join('|')})$`, 'i');
  return { name, matches: ({ key }) => key.length <= longest && whole.test(key), ...options };
}

/** Lines made of nothing but a site's buttons, menu words and the like, `least` of them or more. */
function madeOf(name: string, words: readonly string[], longest: number, least = 1): LinePatterns {
  const count = tokens(words);
  // A numbered line is an item of the text's own list: 4、举报投诉.
  return { name, matches: ({ key }) => key.length <= longest && !/^\d{1,2}[、.]/.test(key) && count(key) >= least };
}

const isFieldList = (key: string): boolean => {
  if (key.length > 240 || !FIELDS.start.test(key) || /[。;]/.test(key)) return false;
  return (key.match(FIELDS.any)?.length ?? 0) * 40 >= key.length;
};

/** The families of furniture lines, in order: the first that matches names the line. */
export const linePatterns: readonly LinePatterns[] = [
  madeOf('wenku-toolbar', BUTTONS, 120),
  family('wenku-price', { longest: 140, spoken: 'price' },
    '下载文档到电脑.{0,40}', '[¥¥]?\\d{1,6}(?:\\.\\d{1,2})?(?:下载券|积分|金币|文币|点券|牛币)(?:/?\\d{1,5}页)?', '(?:付费|购买|VIP)?(?:下载|价格|售价)?[¥¥]\\d{1,6}(?:\\.\\d{1,2})?元?(?:下载|购买)?', '(?:下载|所需|阅读|需要|消耗).{0,14}\\d{1,6}(?:下载券|积分|金币|文币|点券)(?:下载)?', '(?:所需|下载|需要)积分:?\\d{1,6}',
    '[^。]{0,40}(?:快捷下载|游客一键下载|会员登录下载|三方登录下载).{0,80}', '\\d{1,7}(?:人|次)(?:看过|阅读|下载|浏览|收藏|点赞|已下载)', '约?\\d{1,5}(?:\\.\\d)?[千万]?字'),
  family('wenku-metadata', { longest: 300, spoken: 'metadata', read: readWenkuFields }, '[^。]{0,40}上传[人者](?:\\(卖家\\))?:.{0,240}', '[^。]{0,20}文档编号:.{0,180}', '[^。]{0,10}资源(?:ID|格式|大小|类型):.{0,180}'),
  { name: 'wenku-metadata', matches: ({ key }) => isFieldList(key), read: readWenkuFields },
  family('wenku-metadata', { longest: 80 }, '(?:\\d{1,9}(?:\\.\\d{1,2})?(?:页|[KM]B|次?(?:阅读|下载|浏览)|人(?:阅读|下载|浏览|收藏)|收藏|评论|积分|金币)[|·,/]?){2,9}'),
  family('wenku-page-position', { longest: 24 }, '(?:当前)?第\\d{1,5}页[/,|]?(?:共\\d{1,5}页?)?', '共\\d{1,5}页', '\\d{1,4}/\\d{1,4}页?', '[-—·]{1,3}\\d{1,4}[-—·]{1,3}', 'page\\d{1,5}(?:(?:of|/)\\d{1,5})?'),
  family('wenku-preview', { longest: 140, spoken: 'preview' },
    '亲,.{0,4}该?文档(?:总)?共\\d+页.{0,60}', '[^。]{0,12}已(?:阅读|预览)\\d+页,?.{0,4}\\d+页.{0,30}', '[^。]{0,6}(?:还剩|剩余|还有)\\d+页(?:未读|没读|未阅读|未预览|,).{0,30}', '[^。]{0,20}超出免费(?:预览|阅读)范围.{0,60}', '(?:以上(?:为|是|内容为?))?(?:文档|免费|在线|全文)?(?:试读|预览|阅读)(?:部分|内容)?,?(?:已|到此|仅)?(?:结束|完毕|到此).{0,60}', '(?:以上|本页)(?:为|是|仅为)?.{0,6}(?:预览|试读).{0,40}',
    '[^。]{0,20}(?:阅读|查看|下载|浏览)(?:全文|全部|完整版|完整内容|更多内容),?.{0,6}(?:请|需|须|下载|登录|开通).{0,30}', '(?:剩余|未完|更多|完整|全部).{0,10}(?:内容|部分).{0,20}(?:下载|登录|会员|VIP).{0,30}', '(?:登录|下载|开通会员|付费)后?(?:可|即可|才能|方可)?(?:阅读|查看|浏览).{0,24}'),
  family('wenku-more', { longest: 24 }, '(?:点击|点此|查看|展开|加载|显示|继续|浏览)(?:查看|加载|展开|阅读|显示|免费){0,2}(?:更多|全部|剩余|余下|全文|阅读|详情|本文|文档)(?:全部|更多|全文|内容|本文|文档){0,2}[>》▼∨…↓.)(]{0,6}', '更多[>》…]{1,4}', '(?:展开)?(?:阅读|查看|浏览|收起)全文[>》▼∨…]{0,4}', '(?:点击)?(?:继续|加载)(?:阅读|浏览|更多)(?:本文档|全文|文档)?', '(?:页面|文档|内容)?(?:正在)?(?:努力|拼命)?(?:加载|载入|读取)中?(?:,?请稍[候后等])?[.…。]{0,6}'),
  { name: 'wenku-headings', matches: ({ key }) => isBodyHeading(key) },
  family('shared-by-member', { longest: 600, spoken: 'shared', read: readSiteFields }, '《.{1,200}》由(?:会员|用户).{0,24}分享.{0,320}', '[^。]{0,240}\\(\\d+页(?:珍藏|典藏|完整|精品|收藏)?版?\\)》?请?在.{0,200}上?搜索。?'),
  { name: 'tags-heading', matches: ({ key }) => isTagsHeading(key) },
  { name: 'list-heading', matches: ({ key }) => isListHeading(key) },
  { name: 'site-heading', matches: ({ key }) => isSpeechHeading(key) },
  family('breadcrumb', { longest: 180, spoken: 'breadcrumb', read: readSiteFields }, '(?:您|你)?(?:现在|当前|目前)?(?:的|所在)?(?:当前|所在)?位置[:是].{0,160}', '[^。]{0,12}首页[>›»→/|].{1,140}'),
  family('copyright', { longest: 300, spoken: 'copyright', read: readSiteFields }, '[^。]{0,24}copyright.{0,240}', '[^。]{0,16}©.{0,220}', '[^。]{0,60}版权所有.{0,140}', '[^。]{0,60}all ?rights? ?reserved.{0,120}'),
  family('licence', { longest: 260, spoken: 'licence', read: readSiteFields }, '[^。]{0,60}(?:经营许可证|ICP备|ICP证|公网安备|网安备|网站备案|备案序号|增值电信|许可证编号|工信部备案|出版物经营|网络文化经营).{0,180}', '[^。]{0,12}(?:违法和?不良信息|网络谣言)举报.{0,80}'),
  family('site-disclaimer', { longest: 600, spoken: 'disclaimer' },
    '[^。]{0,20}本站为文档CTOC交易模式.{0,420}', '(?:版权|权利|权责|免责|法律|网站|下载)(?:说明|声明|申明):.{0,500}', '[^。]{0,30}由(?:用户|会员|网友)(?:提供并|自行)?(?:上传|分享|提供).{0,20}(?:收益|版权|内容|本站|仅供|如).{0,300}', '[^。]{0,60}(?:侵犯|侵害)了?到?(?:您|你)的(?:版权|权益|合法权益|著作权|隐私).{0,300}', '[^。]{0,80}(?:如有侵权|若有侵权|如涉及版权|涉及侵权).{0,200}'),
  family('site-service', { longest: 180, spoken: 'service' },
    '[^。]{0,8}客服(?:QQ|电话|热线|微信|邮箱)?:[^。]{0,160}', '(?:联系|投诉|举报|服务|咨询|在线|商务)(?:QQ|微信|客服):[^。]{0,120}', '(?:支付方式|验证码|邮箱/手机|账号|密码|用户名|扫码支付):[^。]{0,80}', '(?:换一换|忘记密码|加入VIP|ImageVerifierCode|记住密码|自动登录|用户名|账号|密码|验证码|支付宝|微信支付|登录|注册)[:?,|/]{0,3}(?:换一换|忘记密码|支付宝|微信支付)?[:?]{0,2}', '(?:用户名和密码都是|下载资源需要|加入VIP|免费专享|忘记密码).{0,100}', '(?:支付宝|微信支付|微信开放平台登录|QQ登录|三方登录下载)[^。]{0,40}', '(?:支付方式|验证码)(?:支付宝|微信支付|换一换)+', '欢迎来到.{0,60}', '(?:主办|承办|技术支持|网站维护)(?:单位)?:[^。]{0,80}'),
  family('friendly-hints', { longest: 300, spoken: 'hints' }, '\\d{1,2}[、.].{0,40}(?:PDF文件下载后|浏览器默认打开|迅雷下载|IE浏览器|文档和图纸|无水印|没有答案|解压密码|下载后原文|预览文档经过|文档均不提供|版权争议|试题试卷类).{0,220}'),
  family('article-byline', { longest: 180, read: readByline },
    // Where money comes from is the report's: 来源:县级财政拨款320万元.
    '(?:作者|来源|文章来源|编辑|审核):(?![^。]{0,100}\\d(?:\\.\\d{1,4})?[万亿元%])[^。;]{0,120}', '(?:(?:发布|更新|发表|上传|发文)(?:时间|日期|于)|(?:时间|日期)(?=:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})|责任编辑|责编|发布人|发布者|浏览次数?|点击(?:数|次数|量)?|阅读(?:数|次数|量)?|字号|字体|人气|供稿|投稿|摄影|信息来源|稿件来源):[^。;]{0,120}',
    '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\d{1,2}:\\d{2}(?::\\d{2})?)(?:来源|作者|编辑|点击|浏览|发布|字体|字号|【|\\||$).{0,80}', '\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?:来源|作者|编辑|点击|浏览|发布|字体|字号|【|\\|).{0,80}', '(?:发布|发表|更新)于:?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.{0,60}', '【?字[号体]:.{0,20}', '[【\\[](?:大|中|小|打印|关闭)+[】\\]].{0,30}'),
  family('article-byline', { longest: 160, spoken: 'counts', read: readByline }, '[^。]{0,60}(?:浏览次数|点击数|阅读数|点击次数|浏览量|点击|浏览|阅读):\\d{1,9}(?:次|人)?.{0,40}'),
  madeOf('article-share', SHARING, 100),
  family('article-share', { longest: 100 }, '(?:扫码关注|微信扫一扫|扫一扫|关注(?:微信)?公众号|手机扫码)[^。]{0,60}', 'TOP', '[【\\[](?:打印|关闭|收藏)(?:本页|窗口|此页|本文)?[】\\]].{0,40}', '\\d{1,6}人(?:点赞|收藏|看过|已赞)', '(?:上|下)一(?:篇(?!章)|页|条|章):?[^。]{0,80}'),
  family('forum-post', { longest: 80 }, '本帖最后由.{1,40}编辑', '发表于\\d{4}-.{0,30}', '(?:沙发|板凳|地板)', '.{0,40}\\d{1,7}主题\\d{1,7}帖子\\d{1,9}积分.{0,20}', '.{2,20}发表于\\d{4}-\\d{1,2}-\\d{1,2}.{0,10}', '您需要登录后才可以.{0,30}'),
  family('site-offer', { longest: 40 }, '(?:新用户|新人|会员)首[月年单][^。;,]{0,16}', '开通(?:VIP|会员)[^。;]{0,30}', '[^。;]{0,16}限时\\d(?:\\.\\d)?折[^。;]{0,8}'),
  family('public-account', { longest: 60 }, '点击上方[^。;]{0,8}关注[^。;]{0,24}', '(?:长按|扫描|识别)[^。;]{0,4}二维码[^。;]{0,36}', '喜欢就点个[^。;]{0,16}', '投稿邮箱:[^。;]{3,50}', '[-—·]{0,3}END[-—·]{0,3}', '往期(?:回顾|推荐|精彩)[^。;]{0,10}', '(?:图文|图片|文字|摄影|撰稿|供稿):[^。;,\\d]{2,24}'),
  madeOf('document-stamp', STAMPS, 60),
  family('shared-by-member', { longest: 40 }, '[\\w\\u4e00-\\u9fff]{0,12}\\*{2,8}\\w{0,8}(?:上传|分享)(?:于\\d.{0,20})?'),
  madeOf('navigation', NAVIGATION, 200, 2),
  // A compiler's words are taken sentence by sentence, see compiler-words.ts.
  { name: 'site-speak', spoken: 'any', matches: ({ key, site }) => site > 3 && isSiteSpeak(key, site) && !isNumberedHeading(key) && !/小编|范文/.test(key) },
];

/** What proves itself furniture only beside other furniture. */
const BESIDE_OTHERS: readonly LinePatterns[] = [
  madeOf('navigation', NAVIGATION, 20),
  family('site-service', { longest: 100 }, '(?:联系|投诉|举报|服务|咨询|监督)(?:电话|热线|邮箱|方式):[^。]{0,80}', '(?:温馨|友情|特别|重要)提示:?', '(?:地址|邮编|电话|传真|邮箱|QQ|微信):[^。]{0,60}'),
  family('article-byline', { longest: 40 }, '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}'),
  { name: 'site-speak', matches: ({ key, site }) => site >= 2 && key.length <= 60 && !/[。;,]$/.test(key) && reportWeight(key) === 0 && !isNumberedHeading(key) },
  { name: 'user-comment', matches: ({ key }) => key.length <= 60 && /谢谢|感谢|楼主|下载|写得|不错|实用|收藏|支持|学习了|看看/.test(key) && /楼主|分享|学习了|下载不了|看不了|收藏|很好|不错|实用|有点|值得/.test(key) && reportWeight(key) === 0 },
];

/** The bits of which a line must hold one to be compared with each family; 0 for families of lines without such words. */
const needed: readonly number[] = linePatterns.map(({ spoken }) => (spoken === undefined ? 0 : spoken === 'any' ? -1 : familyBit(spoken)));
/** A line without a word of vocabulary.ts that is longer than this is none of a site's. */
const LONGEST_UNSPOKEN = 40;

/** The family a line belongs to by itself, or null. */
export function furnitureFamily(line: PageLine): LinePatterns | null {
  if (line.key === '' || (line.site === 0 && line.key.length > LONGEST_UNSPOKEN)) return null;
  // A line that says nothing a site favours is none of those that speak.
  const held = line.site === 0 ? 0 : line.families;
  for (let index = 0; index < linePatterns.length; index++) {
    const need = needed[index]!;
    const compared = need === 0 || (need === -1 ? line.site > 0 : (held & need) !== 0);
    if (compared && linePatterns[index]!.matches(line)) return linePatterns[index]!;
  }
  return null;
}

/** The family of a line that has furniture beside it, or null. */
export function familyBesideOthers(line: PageLine): LinePatterns | null {
  return line.key === '' || line.key.length > 100 ? null : (BESIDE_OTHERS.find((patterns) => patterns.matches(line)) ?? null);
}
