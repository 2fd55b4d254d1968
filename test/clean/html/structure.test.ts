import { cleanPage, expectSoundMap } from '../../support/clean-page.js';

const html = (body: string): string => cleanPage(`<html><head><title>某县总结_文库</title></head><body>${body}</body></html>`, 'html').text;
const P = (n: number): string => `<p>第${n}季度完成投资${n}20万元,新建道路${n}公里,群众满意度达到9${n}%。</p>`;
const T = (n: number): string => `第${n}季度完成投资${n}20万元,新建道路${n}公里,群众满意度达到9${n}%。`;
const NAV = '<div><a href="/">首页</a> <a href="/a">工作总结</a> <a href="/b">工作计划</a></div>';

describe('the structure of HTML pages', () => {
  it('keeps short lines, tables and headings among the text', () => {
    const page = `${NAV}<div><h1>某县总结</h1><div>${P(1)}<h3>二、主要指标</h3><table><tr><td>指标</td><td>2022</td></tr><tr><td>学校</td><td>36</td></tr></table><p>附表如上</p>${P(2)}<p>某县教育局</p><p>2022年12月30日</p></div></div>`;
    expect(html(page)).toBe(`${T(1)}\n二、主要指标\n指标 2022\n学校 36\n附表如上\n${T(2)}\n某县教育局\n2022年12月30日`);
  });

  it('keeps a heading right above the text and a signature right below it in boxes of their own', () => {
    expect(html(`${NAV}<div><h2>一、经济发展</h2><div>${P(1)}${P(2)}</div><div><div>某县人民政府</div><div>2022年12月30日</div></div></div>${NAV}`)).toBe(`一、经济发展\n${T(1)}\n${T(2)}\n某县人民政府\n2022年12月30日`);
  });

  it('keeps two halves of a text with a button between them', () => {
    expect(html(`${NAV}<div><div class="first">${P(1)}${P(2)}</div><div><a href="javascript:;">展开阅读全文</a></div><div class="rest">${P(3)}${P(4)}</div></div>`)).toBe([1, 2, 3, 4].map(T).join('\n'));
  });

  it('joins the halves of a sentence that a page mark parts, dates and brackets too', () => {
    const page = `<div><p>全年完成投资320万元,新建道路12公里;20</p></div><div>第1页/共2页</div><div><p>22年又投入资金450万元,改造校舍(含食</p></div><div>第2页/共2页</div><div><p>堂)6栋,惠及学生2000人。</p></div>`;
    expect(html(`${NAV}<div>${page}</div>`)).toBe('全年完成投资320万元,新建道路12公里;2022年又投入资金450万元,改造校舍(含食堂)6栋,惠及学生2000人。');
  });

  it('pages of a reader that are called by their numbers are no page numbers', () => {
    const page = (n: number): string => `<div class="page-wrap" id="pageNo-${n}"><div class="bd">${P(n)}${P(n + 4)}</div><div class="page-foot"><span class="page-num">- ${n} -</span></div></div>`;
    expect(html(`${NAV}<div class="container">${page(1)}<div class="vip-card"><div>新用户首月仅需9.9元</div></div>${page(2)}${page(3)}</div>`)).toBe([1, 5, 2, 6, 3, 7].map(T).join('\n'));
  });

  it('a page of a reader that a banner is hidden on is no banner', () => {
    const page = (n: number, more: string): string => `<div class="reader-page complex${more}">${P(n)}${P(n + 4)}</div>`;
    expect(html(`${NAV}<div class="reader">${page(1, '')}<div class="banner-wrap super-vip"><p>百万文档任意下载</p></div>${page(2, ' hidden-doc-banner')}${page(3, '')}</div>`)).toBe([1, 5, 2, 6, 3, 7].map(T).join('\n'));
  });

  it('what a style sheet hides between the words goes, and takes no line with it', () => {
    const style = '<style>.jam, font.j2 { color:#fff; display:none } .tab .pane{display:none}</style>';
    expect(html(`${style}${NAV}<div>${P(1)}<p>五、存在不足<span class="jam">某论坛 版权所有</span></p><p>新建学校3<font class="j2">!p, Q9</font>所。</p><div class="pane">${P(2)}</div></div>`)).toBe(`${T(1)}\n五、存在不足\n新建学校3所。\n${T(2)}`);
  });

  it('does not join a heading to the paragraph on the next page', () => {
    expect(html(`<div>${P(1)}<p>二、存在的主要问题和困难及其原因分析等情况说明</p></div><div>第1页/共2页</div><div>${P(2)}</div>`)).toBe(`${T(1)}\n二、存在的主要问题和困难及其原因分析等情况说明\n${T(2)}`);
  });

  it('joins lines that the viewer placed one by one', () => {
    const text = `${T(1)}${T(2)}${T(3)}${T(4)}`;
    const lines = text.match(/.{1,20}/g)!.map((line, index) => `<p style="position:absolute;top:${index * 20}px">${line}</p>`).join('');
    expect(html(`${NAV}<div>${lines}</div>`).replace(/\n/g, '')).toBe(text);
    expect(html(`${NAV}<div>${lines}</div>`).split('\n').length).toBeLessThan(6);
  });

  it('takes a list of teasers with long titles, and comments, without any names', () => {
    const teasers = [1, 2, 3, 4].map((n) => `<div><a href="/${n}">202${n}年乡镇文化站长读书推广述职报告(精选)</a><p>时光荏苒,岁月如梭,一年的工作已经结束,在领导的关心下,我认真学习,努力工作,现将工作总结</p></div>`).join('');
    expect(html(`${NAV}<div>${P(1)}${P(2)}</div><div>${teasers}</div><div><p>全部评论(2)</p><div>网友1 2023-01-02</div><div>写得很好,谢谢分享!</div></div>`)).toBe(`${T(1)}\n${T(2)}`);
  });

  it('keeps words in links, and attachments that are nothing but a link', () => {
    expect(html(`${NAV}<div><p>全县<a href="/t">教师</a>队伍建设成效明显,招聘<a href="/u">教师</a>36名。</p>${P(2)}<p><a href="/a.doc">附件:任务分解表.doc</a></p></div>`)).toBe(`全县教师队伍建设成效明显,招聘教师36名。\n${T(2)}\n附件:任务分解表.doc`);
  });

  it('finds a text of a few dozen characters', () => {
    expect(html(`${NAV}<div><h1>某县总结.doc</h1><div>上传人:a***b 文档编号:123 上传时间:2023-01-01</div><div><p>全县新建学校3所。</p></div><div>展开阅读全文</div></div><div>© 2020 www.a.com 文库</div>`)).toBe('全县新建学校3所。');
  });

  it('leaves a page without prose as it is, but for what rules take', () => {
    expect(html('<table><tr><td>学校</td><td>36</td></tr><tr><td>教师</td><td>1200</td></tr></table><p>ICP备12345678号</p>')).toBe('学校 36\n教师 1200');
  });

  it('reads pages without end tags, in capitals, without quotes, with entities', () => {
    expect(html('<DIV CLASS=nav><A HREF=/>首页</A></DIV><DIV ID=c><P>全县&ldquo;十二五&rdquo;投入&#49;20万元,增长5&#37;。<P>新建学校3所,改造校舍2栋。')).toBe('全县“十二五”投入120万元,增长5%。\n新建学校3所,改造校舍2栋。');
  });

  it('reads a page whose head is never closed', () => {
    expect(cleanPage(`<html><head><title>某县总结</title><meta charset=utf-8><div>${P(1)}${P(2)}</div>`, 'html').text).toBe(`${T(1)}\n${T(2)}`);
  });

  it('takes furniture in a span inside a paragraph or a list item', () => {
    expect(html(`${NAV}<ul><li>完成投资120万元,新建道路3公里<a href="/d">下载</a><span>收藏</span></li><li>完成投资220万元,<span>第2页/共5页</span>新建道路6公里。</li></ul>`)).toBe('完成投资120万元,新建道路3公里\n完成投资220万元,新建道路6公里。');
  });

  it('does not take a word of the text for a button because it stands in a span', () => {
    expect(html(`${NAV}<div><p>群众可在<b>首页</b>查询,也可<span>下载</span>表格,办结率达到98%。</p>${P(2)}</div>`)).toBe(`群众可在首页查询,也可下载表格,办结率达到98%。\n${T(2)}`);
  });

  it('finds the text of a short page that holds more links than text', () => {
    const links = Array.from({ length: 12 }, (_, n) => `<li><a href="/${n}">某乡镇年度工作总结范文</a></li>`).join('');
    expect(html(`<main><article>${P(1)}${P(2)}</article></main><aside><ul>${links}</ul></aside>`)).toBe(`${T(1)}\n${T(2)}`);
  });

  it('looks into a block that opens with the heading of a list and holds the text too', () => {
    expect(html(`<table><tr><td><table><tr><td>相关推荐</td></tr><tr><td><a href="/a">机构职能</a></td></tr></table></td><td><div>${P(1)}${P(2)}</div></td></tr></table>`)).toBe(`${T(1)}\n${T(2)}`);
  });

  it('takes links without an address for links, and names to jump to for text', () => {
    expect(html(`<div><a>某乡工作总结</a><a class="k">某镇工作计划范文</a></div><div><p><a name="one">一、经济发展</a></p>${P(1)}${P(2)}</div>`)).toBe(`一、经济发展\n${T(1)}\n${T(2)}`);
  });

  it('takes what styles hide, but not the half of the text that a button opens', () => {
    expect(html(`${NAV}<div>${P(1)}<p>新建学校3<span style="display:none">内容来自某站</span>所。</p><div hidden>您的内容已经提交成功</div><p style="font-size:0">copyright</p></div>`)).toBe(`${T(1)}\n新建学校3所。`);
    expect(html(`${NAV}<div>${P(1)}</div><div style="display:none">${P(2)}${P(3)}</div>`)).toBe([1, 2, 3].map(T).join('\n'));
  });

  it('joins what a viewer placed beside each other, with a space where there is a gap', () => {
    const placed = (text: string, top: number, left: number, width: number): string => `<p style="top:${top}px;left:${left}px;width:${width}px;height:20px">${text}</p>`;
    expect(html(`${placed('全年完成投资1', 10, 0, 140)}${placed('20万元,新建道路3公里。', 10, 140, 200)}${placed('小学', 40, 0, 40)}${placed('36所', 40, 300, 60)}`)).toBe('全年完成投资120万元,新建道路3公里。\n小学 36所');
  });

  it('keeps a table of figures below the last paragraph', () => {
    expect(html(`${NAV}<div>${P(1)}${P(2)}<table><tr><td>项目</td><td>数量</td></tr><tr><td>学校</td><td>36</td></tr><tr><td>教师</td><td>1200</td></tr></table></div>${NAV}`)).toBe(`${T(1)}\n${T(2)}\n项目 数量\n学校 36\n教师 1200`);
  });

  it('keeps a last page that holds no more than a signature', () => {
    const page = (text: string): string => `<div class="pf">${text}</div>`;
    expect(html(`${NAV}<div>${page(`${P(1)}${P(2)}`)}${page(`${P(3)}${P(4)}`)}${page('<p>学校</p><p>36所</p>')}</div>`)).toBe(`${[1, 2, 3, 4].map(T).join('\n')}\n学校\n36所`);
  });

  it('takes comments on a report although they name its title', () => {
    const title = '某县农业农村局乡镇农民工作总结';
    expect(cleanPage(`<html><head><title>${title}_网</title></head><body><article>${P(1)}${P(2)}</article><nav><a href="/">上一篇</a></nav><div><div>《${title}》的留言</div><p>材料写得真好,值得借鉴,转走了,多谢。</p></div></body></html>`, 'html').text).toBe(`${T(1)}\n${T(2)}`);
  });

  it('keeps the last piece of a cut page although it is short and stands in a box of its own', () => {
    const text = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1].map(T).join('').slice(0, 300);
    expect(html(`${NAV}<div><div>资源描述</div><div>1、${text}</div><div>2、完成。</div></div><div>展开阅读全文</div>`)).toBe(`${text}完成。`);
  });

  it('names the site whose rule found the text', () => {
    const page = cleanPage(`<body>${NAV}<div class="TRS_Editor">${P(1)}${P(2)}</div><div>县政府办公室主办</div></body>`, 'html');
    expect(page.text).toBe(`${T(1)}\n${T(2)}`);
    expect(page.removed.map(({ rule }) => rule)).toContain('outside-government-text');
  });

  it('maps every character back', () => {
    expectSoundMap(cleanPage(`<body>${NAV}<div>${P(1)}<p>投入１２０万元,２ ０ ２ ２ 年完成。</p><div>第1页/共2页</div>${P(3)}</div></body>`, 'html'));
  });
});
