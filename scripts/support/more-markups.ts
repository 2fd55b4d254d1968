import { escapeHtml } from './body-layouts.js';
import type { Draft, Markup } from './markups.js';

const link = (text: string): string => `<a href="/x.html">${escapeHtml(text)}</a>`;

/** Says every phrase of a list and wraps each. */
const each = ({ furniture: { say } }: Draft, phrases: readonly string[], wrap: (text: string) => string): string => phrases.map((text) => wrap(escapeHtml(say(text)))).join('');
const p = (text: string): string => `<p>${text}</p>`;
const span = (text: string): string => `<span>${text}</span>`;
const anchor = (text: string): string => `<a href="/y">${text}</a>`;

/** A library with the page's data repeated below the text as 关于本文. */
const library: Markup = (draft) => {
  const { report, body, furniture: { words } } = draft;
  const say = (phrases: readonly string[], wrap: (text: string) => string): string => each(draft, phrases, wrap);
  return `<HTML><HEAD><TITLE>${report.title}.docx - 金锄头文库</TITLE></HEAD><BODY><DIV CLASS=t1>${say(['首页', '金锄头文库', '办公文档', '工作总结'], anchor)}</DIV>
<TABLE><TR><TD><H1>${say([`${report.title}.docx`], span)}</H1></TD></TR><TR><TD>${say(['文档编号:423445231', '上传时间:2023-03-02', '文档格式:DOCX', '文档页数:5页', '文档大小:21.54KB'], span)}</TD></TR></TABLE>
<DIV>${words.thumbnail(1)}<BR>${words.pagePosition(1, 5)}<BR>${words.thumbnail(2)}<BR>${words.pagePosition(2, 5)}<BR>${say(['点击查看更多>>'], anchor)}</DIV>
<DIV>${say(['资源描述'], span)}</DIV><DIV><P>${words.sharedBy()}</P>${body}</DIV><DIV>${say(['展开阅读全文'], anchor)}</DIV>
<DIV>${say(['下载相关', '关于本文'], (text) => `<H4>${text}</H4>`)}${say([`本文标题：${report.title}.docx`, '链接地址：https://www.jinchutou.com/shtml/view-423445231.html'], p)}</DIV>
<DIV>${say(['当前资源信息', '编辑推荐', '点击排行', '相关搜索'], (text) => `<DIV>${text}</DIV>`)}<UL>${[1, 2, 3, 4].map(() => `<LI>${link(words.relatedTitle())}`).join('')}</UL></DIV>
<DIV>${say(['关于金锄头网 - 版权申诉 - 免责声明 - 诚邀英才 - 联系我们', '手机版 | 川公网安备 00000000000001号 | 经营许可证(蜀ICP备00000002号)', '©2008-2016 by Sichuan Goldhoe Inc. All Rights Reserved.'], p)}</DIV></BODY></HTML>`;
};

/** Numbered declarations in one paragraph, and the text between two columns. */
const columns: Markup = (draft) => {
  const { report, body, furniture: { words, say: one }, random } = draft;
  const say = (phrases: readonly string[], wrap: (text: string) => string): string => each(draft, phrases, wrap);
  return `<!DOCTYPE html><html><head><meta charset=utf-8><title>${report.title}-得力文库</title><script>window.__INIT__={"doc":"<p>下载</p>"}</script></head><body><div><div>${say(['得力文库 - 分享文档赚钱的网站', '上传文档', '我的文库', '会员中心', '微信登录'], span)}</div>
<div style="float:left"><div>${one('文档分类')}</div><ul>${say(['应用文书', '工作计划', '心得体会', '述职报告', '党团资料'], (text) => `<li>${anchor(text)}</li>`)}</ul><div>${one('热门标签')}</div>${say(['2023', '教育局', '年度', '思路'], anchor)}</div>
<div style="float:left"><div>${say([`${report.title}.doc`], (text) => `<b>${text}</b>`)}</div><div>${say([`上传人：赵**`, '文档编号：8945231', '上传时间：2023-01-11', '格式：DOC', '页数：7', '大小：33.50KB'], span)}</div><div>${body}</div><div>${say(['还剩6页未读，继续阅读'], anchor)}</div>
<div>${say(['版权提示 | 免责声明', `1、本文(${report.title}.doc)为本站会员(赵**)主动上传，得力文库 - 分享文档赚钱的网站只出借存放的地方，排版和加密之外不碰文档，写了什么由上传的会员负责。`, '2、用户下载本文档，所消耗的金币（积分）将全额增加到上传者的账号。', '3、若此文侵犯了您的著作权，请告诉得力文库（点击联系客服），查实后撤下。'], p)}</div></div>
<div style="float:right"><div>${one(random.pick(['猜您喜欢', '同类文档推荐', '相关文档']))}</div>${[1, 2, 3, 4, 5].map(() => `<div>${words.relatedTitle()}</div>`).join('')}</div><div>${say(['关于得利文库 - 版权申诉 - 用户使用规则 - 积分规则 - 联系我们', '本站为文档C TO C交易模式，资料由会员存放，也由会员自取，所付积分归存放的会员，本站不从中取利。', '网站备案号：云ICP备00000004号-8 |  经营许可证：黑B2-00000000号 |   黑公网安备：00000000000000000X', '© 2020-2023 www.deliwenku.com 得利文库. All Rights Reserved 黑龙江转换宝科技有限公司', '黑龙江省互联网违法和不良信息举报', '举报电话：0000-0000000 邮箱：jubao@example.com'], p)}</div></div></body></html>`;
};

/** A viewer with everything a reader can do to a document said around the text. */
const viewer: Markup = (draft) => {
  const { report, body, furniture: { words } } = draft;
  const say = (phrases: readonly string[], wrap: (text: string) => string): string => each(draft, phrases, wrap);
  return `<html><head><title>${report.title} - 豆丁网</title></head><body><div class="a1">${say(['豆丁首页', '社区', '企业工具', '创业', '微案例', '会议', '热门频道', '工作总结', '作文', '股票', '医疗', '文档分类', '论文'], anchor)}<form action="/s"><input value="搜"><button>${say(['搜索'], span)}</button></form></div>
<div class="a2"><h1>${report.title}</h1><div>${say(['文档格式：.doc', '文档大小：30.5K', '文档页数：5页', '顶 /踩数：0 / 0', '收藏人数：3', '评论次数：0', '文档热度：★★', '文档分类：待分类'], (text) => `<dd>${text}</dd>`)}</div><div>${say(['系统标签：', '学校', '教师', '教育教学'], anchor)}</div></div>
<div class="a3"><div class="a4">${body}</div></div><div class="a5">${say(['君，已阅读到文档的结尾了呢~~', '扫扫二维码，随身浏览文档', '手机或平板扫扫即可继续访问', '举报该文档为侵权文档。', '举报该文档含有违规或不良信息。', '反馈该文档无法正常浏览。', '举报该文档为重复文档。', '推荐理由:', '将文档分享至：', '分享完整地址', '文档地址：', '复制', '粘贴到BBS或博客', 'flash地址：', '支持嵌入FLASH地址的网站使用', 'html代码：', '默认尺寸450px*300px', '支持嵌入HTML代码的网站使用', '您的内容已经提交成功', '您所提交的内容需要审核后才能发布，请您等待！'], p)}</div>
<div class="a6"><h3>${words.relatedHeading()}</h3>${[1, 2, 3].map(() => `<dl><dt>${link(words.relatedTitle())}</dt><dd>${words.teaser()}</dd></dl>`).join('')}</div><div class="a7">${words.copyright()}</div></body></html>`;
};

/** A text in two containers, the second opened by a button; comments without a heading; advertising in between. */
const folded: Markup = (draft) => {
  const { report, furniture: { words, say }, random } = draft;
  const cut = Math.max(1, Math.floor(report.paragraphs.length / 2));
  const half = (from: number, to?: number): string => report.paragraphs.slice(from, to).map((text) => p(escapeHtml(text))).join('');
  return `<!doctype html><html><head><title>${report.title}_范文网</title></head><body><div class="hd">${words.navigation().map(link).join('')}</div><div class="bc">${words.breadcrumb().map(link).join(' &gt; ')}</div><div class="art"><h1>${report.title}</h1><p class="by">${words.byline()}</p><div class="con-a">${half(0, cut)}</div><div class="gg"><script>ad("a")</script><a href="/ad">${say('点击下载文档，格式为doc')}</a></div><div class="openall">${words.expand()}</div><div class="con-b" style="display:none">${half(cut)}</div></div>
<div class="down">${words.fileName()}<p>${say('将本文的Word文档下载到电脑，方便收藏和打印')}</p><p>${say('推荐度：★★★★★')}</p><a href="/d">${say('点击下载文档')}</a><p>${say('文档为doc格式')}</p></div><div class="rel"><b>${words.relatedHeading()}</b>${[1, 2, 3, 4].map(() => `<p>${link(words.relatedTitle())}</p>`).join('')}</div>
<div class="cm">${[1, 2, 3].map(() => `<div><i>网友${random.int(10, 99)}</i><em>2023-0${random.int(1, 9)}-11</em><p>${words.comment()}</p></div>`).join('')}</div><div class="ftr">${words.copyright()} ${words.licence()}</div></body></html>`;
};

/** Text and furniture straight in the body, without any container, one after the other. */
const bare: Markup = (draft) => {
  const { report, furniture: { words } } = draft;
  return `<title>${report.title}</title>${words.toolbar().join(' ')}<br>${words.fileName()}<br>${words.metadata().join(' ')}<br>${words.descriptionHeading()}<br>${report.paragraphs.map(escapeHtml).join('<br>\n')}<br>${words.expand()}<br>${words.relatedHeading()}<br>${words.breadcrumb().join(' > ')}<br>${words.copyright()}<br>${words.licence()}`;
};

export const moreMarkups: Readonly<Record<string, Markup>> = { library, columns, viewer, 'two containers': folded, bare };
