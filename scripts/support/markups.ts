import { bodyLayouts, escapeHtml, type BodyLayout } from './body-layouts.js';
import { cmsMarkups } from './cms-markups.js';
import { furniture, type Furniture } from './furniture.js';
import { moreMarkups } from './more-markups.js';
import type { Random } from './random.js';
import type { ReportText } from './report-text.js';

/** What a markup builds a page from. */
export interface Draft {
  readonly report: ReportText;
  readonly random: Random;
  readonly furniture: Furniture;
  /** The report's paragraphs, marked up. */
  readonly body: string;
}

/** Builds the HTML of a page in the manner of one kind of site. Written for trials from what such sites show; none is a copy. */
export type Markup = (draft: Draft) => string;

/** A generated page and what is known of it. */
export interface MarkedPage {
  readonly html: string;
  readonly report: ReportText;
  /** Every phrase of furniture on the page. */
  readonly said: readonly string[];
  readonly name: string;
}

const link = (text: string, href = '/p-1.html'): string => `<a href="${href}" target="_blank">${escapeHtml(text)}</a>`;
const items = (texts: readonly string[], wrap = (text: string) => link(text)): string => texts.map((text) => `<li>${wrap(text)}</li>`).join('\n');
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const SCRIPT = '<script type="text/javascript">var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.example.com/hm.js?1";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(hm,s);})();</script>';
const STYLE = '<style>.a{color:red;text-decoration:none}.b:hover{color:#333}@media (max-width:600px){.c{display:none}}</style>';

function head(title: string, site: string, charset = 'utf-8'): string {
  return `<head>\n<meta http-equiv="Content-Type" content="text/html; charset=${charset}">\n<title>${escapeHtml(title)}_${site}</title>\n<meta name="keywords" content="工作总结,下载,范文"/><meta name="description" content="${escapeHtml(title)},本文档由会员分享"/>\n${STYLE}${SCRIPT}\n</head>`;
}

function teasers({ furniture: { words }, random }: Draft, wrap: (title: string, text: string) => string): string {
  return times(random.int(4, 10), () => wrap(words.relatedTitle(), words.teaser())).join('\n');
}

function comments({ furniture: { words }, random }: Draft): string {
  return `<div class="comment-box"><h4>${words.commentHeading()}</h4>${times(random.int(2, 4), (index) => `<div class="comment-item"><span class="user">用户${index}8**</span><p>${words.comment()}</p></div>`).join('')}</div>`;
}

const footer = ({ furniture: { words } }: Draft): string => `<div class="footer"><p>${link('关于我们')} | ${link('帮助中心')} | ${link('联系我们')}</p><p>${words.disclaimer()}</p><p>${words.contact()}</p><p>${words.copyright()}</p><p>${words.licence()}</p></div>`;

const renrendoc: Markup = (draft) => {
  const { report, furniture: { words }, body, random } = draft;
  const pages = random.int(3, 8);
  return `<!DOCTYPE html><html>${head(report.title, '人人文库')}<body><div class="site-nav"><ul>${items(words.navigation())}</ul></div>
<div class="crumbs">${words.breadcrumb().map(escapeHtml).join(' &gt; ')}</div>
<div class="detail-main"><h1 class="detail-title">${words.fileName()}</h1><div class="detail-info">${words.metadata().map((text) => `<span>${escapeHtml(text)}</span>`).join(' ')}</div>
<div class="detail-tools">${words.toolbar().map((text) => link(text)).join('')}</div>
<div class="page-list">${times(pages, (index) => `<div class="page-img"><img src="/i/${index}.gif" alt="x">${words.thumbnail(index + 1)}</div><div>${words.pagePosition(index + 1, pages)}</div>`).join('')}</div>
<div class="read-more">${words.unread()}</div><div class="rights">${words.disclaimer()}</div>
<h2 class="intro-title">${words.descriptionHeading()}</h2><div class="intro-text" id="txt">${body}</div><div>${words.expand()}</div>
<div class="tips-box">${words.disclaimerList().map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div></div>
<div class="aside"><h3>${words.relatedHeading()}</h3><ul>${items(times(8, () => words.relatedTitle()))}</ul></div>${comments(draft)}${footer(draft)}</body></html>`;
};

const docin: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<html>${head(report.title, '豆丁网')}<body><div id="headWarp">${words.navigation().map((text) => link(text)).join('|')}</div><div class="crumb">${words.breadcrumb().map((text) => link(text)).join('&raquo;')}</div>
<div class="mainBox clear"><div class="left"><h1><span>${report.title}</span></h1><dl class="info"><dd>${words.metadata().map(escapeHtml).join('</dd><dd>')}</dd></dl><div class="btns">${words.toolbar().map((text) => `<span>${text}</span>`).join('')}<em>${words.price()}</em></div>
<div class="summary"><p>${words.descriptionHeading()}</p></div><div id="contentcontainer">${body}</div><p class="end">${words.previewEnd()}</p></div>
<div class="right"><dl><dt>${words.relatedHeading()}</dt>${times(10, () => `<dd>${link(words.relatedTitle())}<span>${Math.floor(3)}页</span></dd>`).join('')}</dl></div></div>${footer(draft)}${SCRIPT}</body></html>`;
};

const doc88: Markup = (draft) => {
  const { report, furniture: { words }, body, random } = draft;
  return `<!DOCTYPE html>\n<html>${head(report.title, '道客巴巴')}<body><div class="topbar"><div class="w">${words.navigation().map((text) => link(text)).join(' ')}</div></div>
<div class="doctopic"><h1>${report.title}</h1><p class="dinfo">${words.metadata().map(escapeHtml).join('&nbsp;&nbsp;')}</p><p>${words.toolbar().map((text) => link(text)).join(' | ')}</p></div>
<div class="readshop"><div class="textbox"><h3>${words.descriptionHeading()}</h3>${body}</div><div class="more"><a href="javascript:;">${words.more()}</a></div><div class="tip">${words.unread()}</div></div>
<div class="doclist"><h3>${words.relatedHeading()}</h3>${teasers(draft, (title, text) => `<div class="item">${link(title)}<p>${text}</p></div>`)}</div>
<div class="doclist"><h3>${words.relatedHeading()}</h3><ul>${items(times(random.int(5, 12), () => words.relatedTitle()))}</ul></div>${comments(draft)}${footer(draft)}</body></html>`;
};

const book118: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<!DOCTYPE html><html lang="zh">${head(report.title, '原创力文档')}<body><header class="head"><nav>${words.navigation().map((text) => link(text)).join('')}</nav></header><ol class="bread">${items(words.breadcrumb())}</ol>
<article class="detail"><section class="title"><h1 title="x">${words.fileName()}</h1><ul class="meta">${items(words.metadata(), escapeHtml)}</ul></section><section class="tools"><ul>${items(words.toolbar())}</ul><b>${words.price()}</b></section>
<section class="preview"><div class="bd">${body}</div></section><section class="after"><p>${words.previewEnd()}</p><button>${words.expand()}</button></section>
<section class="notice">${words.disclaimerList().map((text) => `<div>${escapeHtml(text)}</div>`).join('')}</section></article>
<aside><h4>${words.relatedHeading()}</h4><ul>${items(times(8, () => words.relatedTitle()))}</ul></aside><footer><p>${words.copyright()}</p><p>${words.licence()}</p><p>${words.contact()}</p></footer></body></html>`;
};

const baiduWenku: Markup = (draft) => {
  const { report, furniture: { words }, body, random } = draft;
  return `<!DOCTYPE html><html>${head(report.title, '百度文库')}<body class="wkview"><div id="hd"><div class="nav">${words.navigation().map((text) => link(text)).join('')}</div></div><div class="crumbs">${words.breadcrumb().map((text) => link(text)).join('&gt;')}</div>
<div id="bd"><div class="doc-header"><h1 class="reader_ab_test"><span>${report.title}</span></h1><p>${words.metadata().map((text) => `<span>${escapeHtml(text)}</span>`).join('|')}</p></div><div class="toolbar">${words.toolbar().map((text) => `<a>${text}</a>`).join('')}</div>
<div id="reader-container"><div class="inner">${body}</div></div><div class="continue">${words.unread()}</div><div class="buy"><p>${words.price()}</p></div>
<div class="recommend"><h3>${words.relatedHeading()}</h3>${times(random.int(6, 12), (index) => `<dl><dt>${link(words.relatedTitle())}</dt><dd>${index + 2}页 免费</dd></dl>`).join('')}</div></div>
<div id="ft"><p>${words.copyright()} ${link('使用百度前必读')} ${link('文库协议')}</p><p>${words.licence()}</p></div>${SCRIPT}</body></html>`;
};

const government: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html>${head(report.title, '县人民政府')}<body><table width="1000" align="center"><tr><td class="menu">${words.navigation().map((text) => link(text)).join(' | ')}</td></tr><tr><td>${words.breadcrumb().map(escapeHtml).join(' &gt; ')}</td></tr>
<tr><td class="title" align="center"><b>${report.title}</b></td></tr><tr><td class="time" align="center">${words.byline()}</td></tr><tr><td><div class="TRS_Editor"><div class="Custom_UnionStyle">${body}</div></div></td></tr>
<tr><td align="right">${words.shareButtons().map((text) => `<span>${text}</span>`).join(' ')}</td></tr><tr><td>${words.neighbours().map((text) => `<p>${link(text)}</p>`).join('')}</td></tr><tr><td class="foot">${words.copyright()}<br>${words.licence()}<br>主办单位:县人民政府办公室</td></tr></table></body></html>`;
};

const article: Markup = (draft) => {
  const { report, furniture: { words }, body, random } = draft;
  return `<!doctype html><html>${head(report.title, '范文网')}<body><div class="header"><div class="logo">${link('范文网')}</div><ul>${items(words.navigation())}</ul></div><div class="location">${words.breadcrumb().map(escapeHtml).join(' &gt; ')}</div>
<div class="wrap"><div class="main-left"><h1>${report.title}(精选${random.int(3, 9)}篇)</h1><div class="info">${words.byline()}</div><div class="content"><p>${words.compiler()}</p>${body}<p>${words.stamp()}</p></div>
<div class="share">${words.shareButtons().map((text) => `<span>${text}</span>`).join('')}</div><div class="pn">${words.neighbours().map((text) => `<p>${text}</p>`).join('')}</div>
<div class="xgfw"><h2>${words.relatedHeading()}</h2><ul>${teasers(draft, (title, text) => `<li><span>12-29</span> ${link(title)}<p>${text}</p></li>`)}</ul></div></div>
<div class="main-right"><div class="box"><h3>${words.relatedHeading()}</h3><ul>${items(times(10, () => words.relatedTitle()))}</ul></div></div></div>${footer(draft)}</body></html>`;
};

const wnwk: Markup = (draft) => {
  const { report, furniture: { words }, body, random } = draft;
  const pages = random.int(2, 9);
  return `<html>${head(report.title, '文海拾页')}<body><div class="top">${words.navigation().map((text) => `<li>${text}</li>`).join('')}</div><div class="c">${words.toolbar().join(' ')}</div><h1>${words.fileName()}</h1><div class="d">${words.metadata().map(escapeHtml).join(' ')}</div><div>${words.toolbar().join(' ')}</div>
${times(pages, (index) => `<p><img src="${index}.png">${words.thumbnail(index + 1)}</p><p>${words.pagePosition(index + 1, pages)}</p>`).join('')}<p>${words.previewEnd()}</p><p>${words.descriptionHeading()}</p><div>${body}</div><p>${words.expand()}</p><p>${words.relatedHeading()}</p><p>${words.relatedHeading()}</p><p>${words.breadcrumb().map(escapeHtml).join(' &gt; ')}</p><p>${words.copyright()}</p><p>${words.licence()}</p></body></html>`;
};

const taowenge: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<!DOCTYPE html><html>${head(report.title, '青杉文库')}<body><div class="w1200"><div class="t"><ul>${items(words.navigation())}</ul></div><div class="doc"><h1>${words.fileName()}</h1><div>${words.metadata().map(escapeHtml).join(' ')}</div><div>${words.toolbar().map((text) => link(text)).join(' ')}</div><div>${words.thumbnail(1)}<br>${words.pagePosition(1, 5)}<br>${words.more()}</div><div class="dt">${words.descriptionHeading()}</div><div class="dc"><p>${words.sharedBy()}</p>${body}</div><div>${words.expand()}</div></div>
<div class="r"><div>${words.relatedHeading()}</div>${times(6, () => `<div>${link(words.relatedTitle())}</div>`).join('')}</div><div>${words.breadcrumb().map(escapeHtml).join('&gt;')}</div><div class="b">${words.disclaimer()}</div><div class="b">${words.licence()} ${words.copyright()}</div></div></body></html>`;
};

/** A shop of documents with a login form and its hints above the text. */
const documentShop: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<html>${head(report.title, '三一办公')}<body><div class="h">${words.navigation().map((text) => link(text)).join('')}</div><div>${words.breadcrumb().map(escapeHtml).join(' &gt; ')}</div><h1>${words.fileName()}</h1><ul>${items(words.metadata(), escapeHtml)}</ul>
<form action="/pay"><div>${words.price()}</div>${words.payment().map((text) => `<div>${text}</div>`).join('')}<button>${words.toolbar()[0]}</button></form><div class="k">${words.hints().map((text) => `<p>${text}</p>`).join('')}</div><div class="z"><h2>${words.fileName()}</h2>${body}</div>
<div class="x"><p>${words.sharedBy()}</p><h3>${words.relatedHeading()}</h3>${teasers(draft, (title, text) => `<div><div>${link(title)}</div><div>${text}</div></div>`)}</div>${footer(draft)}</body></html>`;
};

/** Everything in one container, furniture in paragraphs beside the text's own. */
const flat: Markup = (draft) => {
  const { report, furniture: { words }, body } = draft;
  return `<html>${head(report.title, '文库')}<body>${words.breadcrumb().map((text) => `<p>${escapeHtml(text)}</p>`).join('')}<p>${words.fileName()}</p><p>${words.metadata().map(escapeHtml).join(' ')}</p><p>${words.toolbar().join(' ')}</p><p>${words.descriptionHeading()}</p>${body}<p>${words.expand()}</p><p>${words.unread()}</p><p>${words.price()}</p><p>${words.disclaimer()}</p><p>${words.contact()}</p><p>${words.copyright()}</p><p>${words.licence()}</p></body></html>`;
};

export const markups: Readonly<Record<string, Markup>> = { renrendoc, docin, doc88, book118, 'baidu-wenku': baiduWenku, government, article, wnwk, taowenge, 'document shop': documentShop, flat, ...moreMarkups, ...cmsMarkups };

/** Class and id names that say nothing, in the place of those that do. */
export function obfuscateNames(html: string, random: Random): string {
  const names = new Map<string, string>();
  const rename = (name: string): string => {
    const bare = name.replace(/[\d_-]+$/, '');
    const stem = bare.length > 1 ? bare : name;
    if (!names.has(stem)) names.set(stem, `${random.pick(['x', 'k', 'q', 'zz', 'm'])}${random.int(10, 99)}${'abcdefghijklmnopqrstuvwxyz'[names.size % 26]!}`);
    return `${names.get(stem)!}${name.slice(stem.length)}`;
  };
  return html.replace(/(class|id)="([^"]*)"/g, (_, attribute: string, value: string) => `${attribute}="${value.split(' ').map(rename).join(' ')}"`);
}

/** Builds one page. */
export function markedPage(name: string, layout: string, report: ReportText, random: Random, obfuscated = false): MarkedPage {
  const words = furniture(random, report);
  const between = (page: number, pages: number): string => `<div class="pagenum">${words.words.pagePosition(page, pages)}</div>`;
  const body = (bodyLayouts[layout] as BodyLayout)(report.paragraphs, random, between);
  const html = markups[name]!({ report, random, furniture: words, body });
  return { html: obfuscated ? obfuscateNames(html, random) : html, report, said: words.said, name: `${name}, ${layout}${obfuscated ? ', nameless' : ''}` };
}
