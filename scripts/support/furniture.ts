import type { Random } from './random.js';
import type { ReportText } from './report-text.js';

/** Writes what sites put around a text, in varying words, and remembers every phrase, so that a test can look for what is left. */
export interface Furniture {
  /** Remembers a phrase and hands it back. */
  say(phrase: string): string;
  readonly said: readonly string[];
  readonly words: Words;
}

/** One wording of each family of furniture; what varies is drawn anew with every call. */
export interface Words {
  toolbar(): string[];
  fileName(): string;
  metadata(): string[];
  thumbnail(page: number): string;
  pagePosition(page: number, pages: number): string;
  more(): string;
  previewEnd(): string;
  descriptionHeading(): string;
  sharedBy(): string;
  expand(): string;
  relatedHeading(): string;
  relatedTitle(): string;
  teaser(): string;
  breadcrumb(): string[];
  copyright(): string;
  licence(): string;
  disclaimer(): string;
  disclaimerList(): string[];
  contact(): string;
  unread(): string;
  price(): string;
  payment(): string[];
  hints(): string[];
  byline(): string;
  compiler(): string;
  comment(): string;
  commentHeading(): string;
  navigation(): string[];
  neighbours(): string[];
  shareButtons(): string[];
  stamp(): string;
}

const SITES = ['人人文库', '青杉文库', '原创力文档', '豆丁网', '道客巴巴', '金锄头文库', '范文大全网', '三一办公'];
const HOSTS = ['www.renrendoc.com', 'www.qingshan.example.com', 'max.book118.com', 'www.docin.com', 'www.doc88.com', 'www.wenhai.example.com', 'www.fanwen.net'];
const TOPICS = ['乡镇人大工作总结', '小学语文教师述职报告', '医院护理部半年小结', '企业安全生产责任书', '社区居委会党建工作要点', '中学德育工作计划', '银行柜员个人年终总结', '幼儿园大班家长会发言稿', '农村信用社合规心得体会', '工程监理月报', '班主任经验交流材料', '销售部季度工作汇报'];
const EXTENSIONS = ['doc', 'docx', 'pdf', 'DOC'];

/** Furniture for one page around a known text. */
export function furniture(random: Random, report: ReportText): Furniture {
  const said: string[] = [];
  const say = (phrase: string): string => {
    said.push(phrase);
    return phrase;
  };
  const all = (phrases: readonly string[]): string[] => phrases.map(say);
  const site = random.pick(SITES);
  const host = random.pick(HOSTS);
  const extension = random.pick(EXTENSIONS);
  const pages = random.int(3, 20);
  const date = `20${random.int(18, 24)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  const one = (variants: readonly string[]) => (): string => say(random.pick(variants));
  const fresh = (variants: () => readonly string[]) => (): string => say(random.pick(variants()));
  const topic = (): string => `20${random.int(12, 24)}年${random.pick(TOPICS)}${random.pick(['', '范文', '(精选5篇)', '.doc', '(通用版)'])}`;

  const words: Words = {
    toolbar: () => all(random.pick([['收藏', '分享(赏)', '下载', '举报'], ['举报', '下载', '返回', '相关'], ['收藏', '分享', '下载文档', '立即下载'], ['加入阅读清单', '下载', '收藏', '赏'], ['分享(赏) 收藏', '相关 举报 下载']])),
    fileName: () => say(`${report.title}.${extension}`),
    metadata: () =>
      all(random.pick([
        [`文档编号:${random.int(1e5, 1e8)}`, `大小:${random.int(10, 90)}.${random.int(1, 9)}KB`, `格式:${extension.toUpperCase()}`, `页数:${pages}`, '上传人:mu****6', `上传时间:${date}`],
        [`上传人：k***8`, `IP属地：山东`, `上传时间：${date}`, `格式：${extension.toUpperCase()}`, `页数：${pages}`, `大小：${random.int(20, 60)}KB`, `积分：${random.int(5, 20)}`],
        ['上传人(卖家):春***', `文档编号:${random.int(1e5, 1e8)}`, `上传时间:${date}`, `大小:${random.int(10, 90)}.26KB`, `页数:${pages}`],
        [`文档格式:${extension.toUpperCase()}`, `文档页数:${pages}页`, `文档大小:${random.int(20, 90)}.5K`, '文档热度:★★★', '文档分类:办公文档 -- 工作总结'],
        [`资源ID:${random.int(1e5, 1e8)}`, `资源大小:${random.int(10, 90)}.21KB`, `全文页数:${pages}页`, `资源格式: ${extension.toUpperCase()}`, `下载积分:${random.int(3, 20)}金币`],
        [`浏览次数:${random.int(3, 999)}`, `上传日期:${date} 10:15:0${random.int(0, 9)}`, '文档星级:★★★★★', `约${random.int(2, 9)}.${random.int(1, 9)}千字`, `${random.int(2, 900)}人看过`],
      ])),
    thumbnail: (page) => say(`${report.title}.${extension}_第${page}页`),
    pagePosition: (page, count) => say(random.pick([`第${page}页 / 共${count}页`, `第${page}页/共${count}页`, `第 ${page} 页，共 ${count} 页`, `第${page}页共${count}页`, `- ${page} -`, `${page}/${count}`, `第${page}页`, `PAGE ${page}`])),
    more: one(['点击查看更多>>', '点击查看更多》', '点击加载更多', '查看更多>>', '点击展开更多内容', '更多>>']),
    previewEnd: fresh(() => [`亲,本文档共${pages}页,再往后超出免费阅读范围,想看请下载`, `亲，该文档总共${pages}页都看完了，想留一份就下载`, '试读已结束，阅读全文需下载本文档', '免费预览已结束，剩余内容需下载后查看', '以上为免费预览部分，下载后可阅读全文', '文档预览已结束,下载文档查看完整内容']),
    descriptionHeading: one(['资源描述', '文档简介', '文档介绍', '内容提示:', '资源描述:', '文档描述', '【文档内容】', '内容简介']),
    sharedBy: fresh(() => [`《${report.title}.${extension}》由会员上传分享，先看后下，同类《${report.title}.${extension}(${pages}页珍藏版)》请在${host}${site}上搜索。`, `《${report.title}》由用户分享，不收费，同类还有《${report.title}(${pages}页精品版)》请在${site}上搜索。`]),
    expand: one(['展开阅读全文', '展开全文', '展开阅读全文▼', '点击展开阅读全文', '阅读全文', '展开全部']),
    relatedHeading: one(['相关资源', '猜你喜欢', '相关搜索', '相关范文推荐', '相关文档', '相关推荐', '您可能关注的文档', '热门文档', '最新文档', '大家还看了', '同类热门文档', '你可能还喜欢', '为你推荐', '相关文章', '本文相关', '热门推荐', '换一批']),
    relatedTitle: () => say(topic()),
    teaser: fresh(() => [
      `${random.pick(TOPICS)}是我们日常工作中常用的文体,小编从来稿里挑出几篇优秀范文,希望对大家有用,欢迎收藏。`,
      `时间过得飞快,一段时间的工作已经告一段落,回首这段时间的工作,相信你有很多感触吧,让我们好好写一份${random.pick(TOPICS)},把过去的经验记录下来。`,
      `${random.pick(TOPICS)} 一、指导思想 以党的精神为指导,全面贯彻落实上级决策部署,结合单位实际,制定本计划。二、工作目标...`,
      `光阴似箭,转眼又到了年底,过去的一年里我在领导的关心和同事的帮助下,努力学习,勤奋工作,现将一年来的思想和工作情况总结`,
    ]),
    breadcrumb: () => all(random.pick([['当前位置:', '首页', '办公文档', '工作总结'], ['您的位置:首页 > 机关公文 > 年度总结'], ['首页 > 范文大全 > 总结报告 > 正文'], ['当前位置：首页 >> 政务公开 >> 工作总结'], ['您现在的位置是:网站首页 / 信息公开 / 计划总结']])),
    copyright: fresh(() => [`copyright@ 2011-2024 ${host} 版权所有`, `Copyright © 2010-2024 ${site} All Rights Reserved`, `© 2020-2024 ${host} ${site}`, `版权所有 ${site} ${host}`, `Copyright ${site}版权所有,未经许可不得转载`]),
    licence: fresh(() => [`增值电信经营许可证:浙B2-${random.int(10000000, 20249999)}`, `网站备案号:云ICP备${random.int(10000000, 20249999)}号`, `鲁ICP备${random.int(10000000, 20249999)}号-1 鲁公网安备37011202001222号`, `增值电信业务经营许可证:京B2-${random.int(20100000, 20249999)}`, '网站备案号:粤ICP备12345678号 违法和不良信息举报电话:400-000-0000']),
    disclaimer: fresh(() => [
      `本站为文档C TO C交易模式,资料由会员存放,也由会员自取,所付积分归存放的会员,${site}不从中取利。谁的文章没打招呼就被搬到这里,请来信说明,查实后两个工作日之内撤下。客服QQ:100000001`,
      '版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领',
      `免责声明:${site}所展示的作品文档均由用户上传,我们无法对文档的真实性、完整性、准确性负责,如有版权问题请联系客服处理。`,
      `关于本文档:本资料由网友上传分享,仅供学习参考使用,版权归原作者所有,请于下载后24小时内删除。如侵犯到您的权益,请发邮件告知,我们将尽快处理。`,
      `声明:本文内容由互联网用户自发贡献,该文观点仅代表作者本人。本站仅提供信息存储空间服务,不拥有所有权,不承担相关法律责任。`,
      `本文来源于网络,由${site}收集整理,如有侵权请联系管理员删除。`,
    ]),
    disclaimerList: () =>
      all(random.pick([
        ['温馨提示:', '1. 本站所有资源如无特殊说明，都需要本地电脑安装OFFICE2007和PDF阅读器。', '2. 本站的文档不包含任何第三方提供的附件图纸等，如果需要附件，请联系上传者。文件的所有权益归上传用户所有。', '3. 未经权益所有人同意不得将文件中的内容挪作商业或盈利用途。', `4. ${site}仅提供信息存储空间，只管排版与加密，文档写了什么由上传的人负责，我们不改动，也不担保。`, '5. 下载文件中如有侵权或不适当内容，请与我们联系，我们立即纠正。', '6. 本站不保证下载资源的准确性、安全性和完整性, 同时也不承担用户因使用这些下载资源对自己和他人造成任何形式的伤害或损失。'],
        ['下载声明', `1、${site}网站文档一经付费（服务费），不意味着购买了该文档的版权，仅供个人/单位学习、研究之用，不得用于商业用途，未经授权，严禁复制、发行、汇编、翻译或者网络传播等，侵权必究。`, '2、本站所有内容均由合作方或网友上传，本站不对文档的完整性、权威性及其观点立场正确性做任何保证或承诺！文档内容仅供研究参考，付费前请自行鉴别。', '3、如文档侵犯商业秘密、侵犯著作权、侵犯人身权等，请点击“版权申诉”（推荐），也可以打举报电话：400-000-0000(电话支持时间：9:00-18:30)。', '4、该文档为VIP文档，如果想要下载，成为VIP会员后，下载免费。', '5、成为VIP后，下载本文档将扣除1次下载权益。下载后，不支持退款、换文档。如有疑问请联系我们。'],
        ['1、下载文档前请自行甄别文档内容的完整性，平台不提供额外的编辑、内容补充、找答案等附加服务。', '2、"仅部分预览"的文档，不可在线预览部分如存在完整性等问题，可反馈申请退款(可完整预览的文档不适用该条件!)。', '3、如文档侵犯您的权益，请联系客服反馈，我们会尽快为您处理(人工客服工作时间：9:00-18:30)。'],
      ])),
    contact: fresh(() => ['客服QQ:100000001 微信:10000000002 电话:10000000003', '联系客服 QQ：2000000001', '在线客服:400-000-0000(工作日9:00-18:00)', '客服邮箱:kefu@example.com', '投诉电话:0571-00000000']),
    unread: fresh(() => [`已阅读${random.int(1, 5)}页,还剩${pages}页未读`, `已阅读${random.int(1, 5)}页,还剩${pages}页未读 继续免费阅读`, `还剩${pages}页未读，继续阅读`, `还剩 ${pages} 页未读，点击继续阅读`, `剩余${pages}页未读，下载浏览全部`]),
    price: fresh(() => [`${random.int(1, 20)}下载券`, `下载文档到电脑,查找使用更方便`, `${random.int(5, 30)}积分`, `所需积分:${random.int(5, 30)}`, `下载资源需要${random.int(5, 20)}金币`, `￥${random.int(2, 9)}.90`, `付费下载 ¥${random.int(2, 9)}.00`]),
    payment: () => all(['温馨提示:', '用户名和密码都是您填写的邮箱或者手机号，方便查询和重复下载（系统自动生成）', '支付方式: 支付宝 微信支付', '验证码: 换一换', '加入VIP免费专享', '账号:', '密码:', '忘记密码？']),
    hints: () =>
      all(['友情提示', '2、PDF文件下载后，可能会被浏览器默认打开，此种情况可以点击浏览器菜单，保存网页到桌面，就可以正常下载了。', '3、本站不支持迅雷下载，请使用电脑自带的IE浏览器，或者360浏览器、谷歌浏览器下载即可。', '4、本站资源下载后的文档和图纸-无水印，预览文档经过压缩，下载后原文更清晰。', '5、试题试卷类文档，如果标题没有明确说明有答案则都视为没有答案，请知晓。']),
    byline: fresh(() => [`时间:${date} 10:22:37 作者:南枫`, `发布时间：${date}  来源：本站原创  浏览次数：${random.int(10, 999)}`, `作者：佚名 来源：网络 更新时间：${date}`, `${date} 10:22:31 来源:办公室 点击:${random.int(10, 999)}`, `发布日期:${date} 信息来源:县教育局 字体:【大 中 小】`, `编辑:小月 发表于:${date}`]),
    compiler: fresh(() => ['这几篇工作总结范文由小编精心挑选,仅供参考,一起来看看吧。', `小编替大家找来几份${random.pick(TOPICS)},可供参考借鉴,希望对需要的朋友有用。`, '本文是由小编整理的范文,欢迎阅读参考!', '希望以上内容对您有所帮助,更多范文请关注本栏目。']),
    comment: fresh(() => ['写得很好,正好用得上,谢谢楼主分享!', '内容不错,下载学习了', '这份材料很实用,格式也规范,值得收藏', '文档还行,就是有点短。', '怎么下载不了啊?']),
    commentHeading: one(['网友评论', '用户评论', '全部评论(3)', '发表评论', '评论列表', '最新评论']),
    navigation: () => all(random.pick([['首页', '办公文档', 'PPT模板', '教育资料', '登录', '注册', '开通VIP', '上传文档'], ['网站首页', '范文大全', '工作总结', '工作计划', '心得体会', '演讲稿', '会员中心'], ['首页', '文库', '分类', '帮助中心', '联系我们', '充值', '签到']])),
    neighbours: () => all([`上一篇:${topic()}`, `下一篇:${topic()}`]),
    shareButtons: () => all(random.pick([['分享到:', '微信', '新浪微博', 'QQ空间'], ['扫一扫分享到微信', '复制链接'], ['【打印本页】', '【关闭窗口】'], ['返回顶部', '我要纠错']])),
    stamp: fresh(() => [`${host}【${site}范文网】`, `更多精彩内容请访问${host}`, `本文来自${host}`, `(来源:${host})`]),
  };
  return { say, said, words };
}
