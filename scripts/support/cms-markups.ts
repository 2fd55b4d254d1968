import { escapeHtml } from './body-layouts.js';
import type { Draft, Markup } from './markups.js';

const link = (text: string): string => `<a href="/p/8.html">${escapeHtml(text)}</a>`;
const p = (text: string): string => `<p>${text}</p>`;
const li = (text: string): string => `<li>${text}</li>`;
const span = (text: string): string => `<span>${text}</span>`;
const times = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');
const each = ({ furniture: { say } }: Draft, phrases: readonly string[], wrap: (text: string) => string): string => phrases.map((text) => wrap(escapeHtml(say(text)))).join('');

/** A content management system of article sites: a site's own h1, side columns of teasers, votes, a comment form, marks against copying. */
const dedecms: Markup = (draft) => {
  const { report, body, random, furniture: { words, say } } = draft;
  const mark = random.pick([`<div style="display:none">${say('内容来自dedecms')}</div>`, `<p style="font-size:0;line-height:0">${say('copyright 织梦')}</p>`, `<p>${say('广告')}</p>`]);
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${report.title}_工作总结_范文大全网</title></head><body class="articleview"><div class="header_top">${each(draft, ['织梦CMS - 轻松建站从此开始！', '设为首页', '加入收藏', 'RSS订阅'], span)}</div><div class="top"><h1>${link(say('范文大全网'))}</h1></div><div id="navMenu"><ul>${words.navigation().map((text) => li(link(text))).join('')}</ul></div>
<div class="pleft"><div class="place">${words.breadcrumb().map(link).join(' &gt; ')}</div><div class="viewbox"><div class="title"><h2>${report.title}</h2></div><div class="info">${say(`时间:2015-03-0${random.int(1, 9)} 09:12 来源:网络整理 作者:admin 点击:${random.int(9, 99)}次`)}</div><div class="content"><table width="100%"><tr><td>${body}${mark}</td></tr></table></div>
<ul class="pagelist">${each(draft, ['共3页: ', '上一页', '下一页'], (text) => li(link(text)))}</ul><div class="newdigg">${each(draft, ['顶一下', '踩一下'], (text) => `<div>${text}</div>`)}<div>${random.int(0, 9)}.00%</div></div>${words.neighbours().map((text) => li(text)).join('')}<div class="actbox">${each(draft, ['收藏', '挑错', '推荐', '打印'], (text) => li(link(text)))}</div></div>
<dl class="tbox"><dt>${each(draft, ['发表评论', '查看所有评论'], link)}</dt><dd><form>${each(draft, ['请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。', '评价:', '用户名:', '验证码:', '匿名?'], (text) => `<small>${text}</small> `)}</form></dd></dl></div>
<div class="pright"><dl><dt>${words.relatedHeading()}</dt><dd><ul>${times(6, () => `<li>${link(words.relatedTitle())}<p>${words.teaser()}</p></li>`)}</ul></dd></dl></div><div class="footer">${p(words.copyright())}${p(words.licence())}</div></body></html>`;
};

/** A weblog: more links than text on a short page, comments in articles of their own, a form with labels, widgets. */
const weblog: Markup = (draft) => {
  const { report, body, furniture: { words, say } } = draft;
  const widget = (heading: string, texts: readonly string[]): string => `<section class="widget"><h2>${say(heading)}</h2><ul>${each(draft, texts, (text) => li(link(text)))}</ul></section>`;
  return `<!DOCTYPE html><html><head><title>${report.title} | 机关文秘之家</title></head><body class="single-post"><header><p>${link(say('机关文秘之家'))}</p><p>${say('又一个WordPress站点')}</p><nav><ul>${words.navigation().map((text) => li(link(text))).join('')}</ul></nav></header><div id="content"><main><article><header><h1>${report.title}</h1><div>${say('发布于2022-03-01 由 admin')}</div></header><div class="entry-content">${body}<h3>${say('共享此文章：')}</h3><ul>${each(draft, ['点击以在 Facebook 上共享（在新窗口中打开）', '分享到微博'], (text) => li(link(text)))}</ul></div><footer>${each(draft, ['分类：', '标签：'], span)}${link(words.relatedTitle())}</footer></article>
<nav><h2>${say('文章导航')}</h2>${words.neighbours().map(link).join('')}</nav><div><h3>${words.relatedHeading()}</h3><ul>${times(4, () => li(link(words.relatedTitle())))}</ul></div><div id="comments"><h2>${say(`《${report.title}》有2条评论`)}</h2><ol>${times(2, () => `<li><article><footer><b>${say('老李')}</b><time>2022年3月1日 下午3:12</time></footer><div>${p(words.comment())}</div><div>${link(say('回复'))}</div></article></li>`)}</ol><div><h3>${say('发表回复')} ${link(say('取消回复'))}</h3><form><p>${each(draft, ['您的邮箱地址不会被公开。', '必填项已用*标注'], span)}</p>${each(draft, ['显示名称 *', '邮箱 *', '在此浏览器中保存我的显示名称、邮箱地址和网站地址，以便下次评论时使用。'], (text) => `<p><label>${text}</label></p>`)}</form></div></div></main></div>
<aside>${widget('近期文章', ['某单位年度工作总结模板', '述职报告怎么写'])}${widget('归档', ['2022年3月', '2022年2月'])}${widget('其他操作', ['条目feed', '评论feed'])}</aside><footer>${link(say('自豪地采用WordPress'))} ${words.licence()}</footer></body></html>`;
};

/** A government's page of nested tables: a column of links beside the text under one heading, a table of the document's data above it. */
const publicTables: Markup = (draft) => {
  const { report, body, furniture: { words, say } } = draft;
  const rows = (texts: readonly string[]): string => each(draft, texts, (text) => `<tr><td>${text}</td></tr>`);
  return `<html><head><title>${report.title}-人民政府门户网站</title></head><body><div>${each(draft, ['长者模式', '无障碍浏览', '今天是2022年1月6日 星期四'], span)}</div><table width="980"><tr><td>${words.breadcrumb().map(link).join(' >> ')}</td></tr><tr><td width="220"><table><tr><td>${say('栏目导航')}</td></tr>${each(draft, ['机构职能', '领导分工', '工作动态', '财政信息'], (text) => `<tr><td>${link(text)}</td></tr>`)}</table></td>
<td><table><tr><td><div><table>${rows(['索 引 号：014771353/2022-00079', '发布机构：县人民政府办公室', '文　　号：无'])}</table></div><h1>${report.title}</h1><div>${words.byline()}</div><div id="zoom">${body}</div>${each(draft, ['责任编辑：李某某　审核：张某某', '扫一扫在手机打开当前页'], p)}<div>${words.shareButtons().map(span).join('')}</div>${words.neighbours().map((text) => `<div>${text}</div>`).join('')}<div><h3>${words.relatedHeading()}</h3><ul>${times(5, () => li(`${link(words.relatedTitle())}<span>[2022-03-11]</span>`))}</ul></div></td></tr></table></td></tr></table>
<div><select><option>各市县政府网站</option></select>${each(draft, ['主办：某县人民政府办公室　承办：某县大数据发展管理局', '网站标识码：4501020001', '建议使用1366*768分辨率，IE9.0及以上浏览器访问'], p)}${p(words.licence())}</div></body></html>`;
};

/** A portal: the text's beginning said once more above it, a menu of tags, and pieces of the site among the paragraphs. */
const portal: Markup = (draft) => {
  const { report, body, furniture: { words, say } } = draft;
  const abstract = `${report.paragraphs[0]!.slice(0, 40)}……`;
  return `<!DOCTYPE html><html><head><title>${report.title}_公文写作网</title></head><body><div>${each(draft, ['欢迎光临公文写作网！', '会员登录', '免费注册'], span)}</div><ul>${words.navigation().map((text) => li(link(text))).join('')}</ul><div>${words.breadcrumb().map(link).join(' > ')}</div><div><div><h1>${report.title}</h1><div>${words.byline()}</div><div><b>${say('摘要')}</b>：${say(abstract)}</div></div><div>${body}<div>${each(draft, ['下一页', '尾页'], link)}</div></div><div>${p(`${say('本文标签：')}${link(say('年终总结'))}`)}${p(say('转载请注明出处，违者必究。'))}${p(`【${report.title}】${say('相关文章：')}`)}${times(3, () => p(link(words.relatedTitle())))}</div><div><h3>${say('网友评论')}</h3>${p(say('文明上网，理性发言，请遵守评论服务协议'))}<ul><li><b>${say('匿名网友')}</b>${p(words.comment())}</li></ul></div></div>
<div><h3>${say('点击排行')}</h3><ol>${times(8, () => li(link(words.relatedTitle())))}</ol></div><div>${p(words.disclaimer())}${p(words.copyright())}</div></body></html>`;
};

/** A page for telephones: links without an address, an application praised above the text, a price below. */
const telephone: Markup = (draft) => {
  const { report, body, furniture: { words, say } } = draft;
  const bare = (text: string): string => `<a class="k">${text}</a>`;
  return `<!doctype html><html><head><meta name="viewport" content="width=device-width"><title>${report.title} - 文档之家手机版</title></head><body><header>${each(draft, ['返回', '登录'], bare)}</header><div>${each(draft, ['打开APP', '文档之家APP 海量文档免费下载', '立即打开'], p)}</div><section><h1>${report.title}</h1><div>${each(draft, ['24页', '60.5KB', '3887阅读', '13下载'], span)}</div><div>${body}</div><div>${each(draft, ['展开剩余26%内容'], bare)}${p(say('登录后免费阅读全文'))}</div></section><div>${each(draft, ['下载原文档，方便随时阅读', '￥3.9', 'VIP免费'], span)}</div><section><h2>${say('为您推荐')}</h2>${times(6, () => `<div>${bare(`<h3>${words.relatedTitle()}</h3>`)}<p>${say('12页 96人阅读')}</p></div>`)}</section><div style="display:none">${each(draft, ['您的内容已经提交成功', '您所提交的内容需要审核后才能发布，请您等待！', '3秒自动关闭窗口'], p)}</div><footer>${each(draft, ['电脑版', '客户端', '反馈'], bare)}${p(words.licence())}</footer></body></html>`;
};

export const cmsMarkups: Readonly<Record<string, Markup>> = { dedecms, weblog, 'public tables': publicTables, portal, telephone };
