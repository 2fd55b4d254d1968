import { renderHtml } from '../../src/source/html-text.js';
import { declaredCharset, looksLikeHtml, readHtmlPage } from '../../src/source/html-page.js';

describe('renderHtml', () => {
  it('puts blocks on lines of their own and folds white space', () => {
    expect(renderHtml('<p>一  二\n三</p><div>四<br>五</div>六<span>七</span> <b>八</b>').text).toBe('一 二 三\n四\n五\n六七 八');
    expect(renderHtml('<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>').text).toBe('一 二\n三');
  });

  it('keeps white space in pre', () => {
    expect(renderHtml('<pre>一\n  二</pre>三').text).toBe('一\n  二\n三');
  });

  it('decodes entities, once', () => {
    expect(renderHtml('<p>&ldquo;a&rdquo;&nbsp;&#37;&#x4e00;&amp;lt;&unknown; &</p>').text).toBe('“a”\u00a0%一&lt;&unknown; &');
  });

  it('leaves out programs, styles, comments, CDATA and controls', () => {
    expect(renderHtml('<script>var a="<p>x</p>";</script><style>p{}</style><!-- y --><![CDATA[z]]><select><option>o</option></select><noscript>n</noscript><p>一</p>').text).toBe('一');
  });

  it('knows how much of an element stands in links; an anchor without href is none', () => {
    const { elements } = renderHtml('<div>一<a href="/x">二三</a><a name="y">四</a></div>');
    expect(elements.find(({ tag }) => tag === 'div')).toMatchObject({ start: 0, end: 4, linked: 2 });
  });

  it('closes what pages leave open', () => {
    const { text, elements } = renderHtml('<div class=A><p>一<p>二<ul><li>三<li>四</div>五');
    expect(text).toBe('一\n二\n三\n四\n五');
    expect(elements.find(({ hint }) => hint === 'a')).toMatchObject({ tag: 'div', start: 0, end: 7 });
  });

  it('survives nesting without end', () => {
    expect(renderHtml(`${'<div>'.repeat(100_000)}一${'</div>'.repeat(100_000)}二`).text).toBe('一\n二');
  });

  it('gives well-formed text for lone surrogates', () => {
    expect(renderHtml('<p>\ud800一</p>').text).toBe('\ufffd一');
  });
});

describe('readHtmlPage', () => {
  it('reads the head', () => {
    const page = readHtmlPage('<head><title> 某县总结 - 文库 </title><meta name="Author" content="王&amp;明"><meta property="og:site_name" content="文库"><meta name="PubDate" content="2023-01-02"></head><body><h1>某县 总结</h1></body>');
    expect(page.head).toEqual({ title: '某县总结 - 文库', heading: '某县 总结', author: '王&明', site: '文库', published: '2023-01-02' });
  });
});

describe('declaredCharset', () => {
  it.each([['<meta charset="gbk">', 'gbk'], ['<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=gb2312">', 'gb2312'], ['<?xml version="1.0" encoding="big5"?>', 'big5'], ['<p>', null]])('%s', (head, charset) => {
    expect(declaredCharset(Buffer.from(head))).toBe(charset);
  });
});

describe('looksLikeHtml', () => {
  it.each([['<!DOCTYPE html>', true], ['\n <HTML>', true], ['<?xml version="1.0"?>\n<!DOCTYPE html>', true], ['<meta charset=gbk>', true], ['全县新建学校3所', false], ['<全县>', false]])('%j: %s', (text, is) => {
    expect(looksLikeHtml(text)).toBe(is);
  });
});
