import { expectLinear } from '../support/growth.js';
import { continuationLinks, isContinuation } from '../../src/scrape/follow.js';

const root = 'http://reports.test/d/20481.html';
const same = (candidate: string, from = root): boolean => isContinuation(new URL(from), new URL(candidate, from));

describe('isContinuation', () => {
  it.each([
    ['/d/20481-2.html', root], ['/d/20481_12.html', root], ['/d/20481.html?page=2', root], ['/d/20481/2.html', root], ['/d/20481/p2', root], ['20481-p2.htm', root], ['20481.p3.html', root],
    ['/d/2.html', 'http://reports.test/d/'], ['/d/index_2.html', 'http://reports.test/d/index.html'], ['/d/index_2.html', 'http://reports.test/d/'],
    ['/view?id=7&page=2', 'http://reports.test/view?id=7'], ['/view?page=2&id=7', 'http://reports.test/view?page=1&id=7'],
    ['/d/20481-3.html', 'http://reports.test/d/20481-2.html'], ['/d/20481.html', 'http://reports.test/d/20481-2.html'],
  ])('%s goes on from %s', (candidate, from) => expect(same(candidate, from)).toBe(true));

  it.each([
    ['/d/20482.html', root], ['/d/204812.html', root], ['/d/20481.html', root], ['/e/20481-2.html', root], ['//other.test/d/20481-2.html', root], ['http://reports.test:8080/d/20481-2.html', root],
    ['/d/20481-2024.html', root], ['/d/20481-print.html', root], ['/d/', root], ['/', root], ['/d/20481/comments', root], ['/d/20481-2.html?from=ad', root],
    ['/view?id=8&page=2', 'http://reports.test/view?id=7'], ['/?p=20482', 'http://reports.test/?p=20481'], ['/d/doc-13.html', 'http://reports.test/d/doc-12.html'],
  ])('%s does not go on from %s', (candidate, from) => expect(same(candidate, from)).toBe(false));
});

describe('continuationLinks', () => {
  const links = (html: string | Uint8Array, page = root): string[] => continuationLinks(new URL(root), new URL(page), typeof html === 'string' ? new TextEncoder().encode(html) : html, null);

  it.each(['第2页', '第 2 页', '第二页', '下一页', '下一页>', '[下一页]', '» 下页', '后一页', '<b>下一页</b>'])('follows a link that says %s', (text) => {
    expect(links(`<p>全年共完成投资</p><a href="/d/20481-2.html">${text}</a>`)).toEqual(['http://reports.test/d/20481-2.html']);
  });

  it.each(['下一篇', '上一页', '首页', '2', '查看第2页评论', '加载更多'])('passes by a link that says %s', (text) => expect(links(`<a href="/d/20481-2.html">${text}</a>`)).toEqual([]));

  it('goes by the base of the page, and stays on its host', () => {
    expect(links('<base href="/d/"><a href="20481-2.html">下一页</a>')).toEqual(['http://reports.test/d/20481-2.html']);
    expect(links('<base href="http://other.test/d/"><a href="20481-2.html">下一页</a>')).toEqual([]);
  });

  it('names each page once, never the page itself, in the order of the page', () => {
    const html = '<a href="20481-2.html">第2页</a><a href="20481-3.html">第3页</a><a href="20481-2.html#top">下一页</a><a href="20481.html">第1页</a>';
    expect(links(html)).toEqual(['http://reports.test/d/20481-2.html', 'http://reports.test/d/20481-3.html']);
    expect(links(html, 'http://reports.test/d/20481-2.html')).toEqual(['http://reports.test/d/20481-3.html']);
  });

  it('reads GBK that no charset is named for', () => {
    // 全年共完成投资一百万元 and 下一页 in GBK
    const body = Buffer.from('c8abc4eab9b2cdeab3c9cdb6d7cad2bbb0d9cdf2d4aa', 'hex');
    const html = Buffer.concat([Buffer.from('<p>'), body, Buffer.from('</p><a href="20481-2.html">'), Buffer.from('cfc2d2bbd2b3', 'hex'), Buffer.from('</a>')]);
    expect(links(html)).toEqual(['http://reports.test/d/20481-2.html']);
  });

  it('ends a link where another begins, and takes its first address', () => {
    expect(links('<a href="20481-2.html">下一页<a href="/">首页</a>')).toEqual(['http://reports.test/d/20481-2.html']);
    expect(links('<a name="x" href="20481-2.html" href="/evil">第2页</a><a>第3页</a>')).toEqual(['http://reports.test/d/20481-2.html']);
    expect(links('<a href="20481-2.html">第2页')).toEqual(['http://reports.test/d/20481-2.html']);
  });

  it('passes by addresses longer than any that is fetched', () => {
    expect(links(`<a href="20481-2.html?x=${'1'.repeat(2100)}">第2页</a>`)).toEqual([]);
    expect(links(`<a href="20481-2.html${' '.repeat(2100)}">第2页</a>`)).toEqual([]);
  });

  // Each was quadratic, or took a hundred times the page's size in memory.
  it.each<[string, (length: number) => string]>([
    ['an address of digits', (length) => `<a href="/d/${'1'.repeat(length)}">下一页</a>`],
    ['many addresses of digits', (length) => `<a href="/d/${'1'.repeat(2000)}">下一页</a>`.repeat(length / 2000)],
    ['links within links', (length) => `${'<a href="x">'.repeat(length / 24)}${'下一页'.repeat(length / 6)}`],
    ['elements within elements', (length) => `页${'<div>'.repeat(length / 10)}${'</div>'.repeat(length / 10)}`],
    ['tags alone', (length) => `页${'<b>'.repeat(length / 3)}`],
    ['attributes alone', (length) => `页<a ${'a=1 '.repeat(length / 4)}>`],
    ['text of one link', (length) => `<a href="x">${'&amp;页'.repeat(length / 6)}`],
  ])('takes no longer for %s than their length says', (_what, page) => {
    const from = new URL('http://reports.test/d/20481-2.html');
    expectLinear((length) => expect(continuationLinks(from, from, new TextEncoder().encode(page(length)), 'utf-8')).toEqual([]), 120_000);
  });

  it('stops at 200 links', () => {
    const html = Array.from({ length: 900 }, (_, at) => `<a href="20481-${at + 2}.html">下一页</a>`).join('');
    expect(links(html)).toHaveLength(200);
  });

  it('survives pages that are none', () => {
    for (const html of ['', '<a href>', '<a href="http://[">下一页</a>', '<a href="javascript:void(0)">下一页</a>', '<'.repeat(50_000), `${'<a href="x">'.repeat(20_000)}下一页`]) expect(links(html)).toEqual([]);
  });
});
