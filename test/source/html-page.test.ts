import { readHtmlPage } from '../../src/source/html-page.js';

const titleOf = (head: string): string | undefined => readHtmlPage(`<html><head>${head}</head><body><p>正文</p></body></html>`).head['title'];

describe('the title of an HTML page', () => {
  it('is the head’s, that of its article where the site names it, or that for sharing where it is empty', () => {
    expect(titleOf('<title>某局工作总结_某网</title>')).toBe('某局工作总结_某网');
    expect(titleOf('<title>某市政府网站 工作总结</title><meta name="ArticleTitle" content="某局工作总结">')).toBe('某局工作总结');
    expect(titleOf('<title></title><meta property="og:title" content="某站工作总结">')).toBe('某站工作总结');
  });

  it('was the program behind an empty title', () => {
    expect(titleOf("<title></title><script>var t = '某站';</script>")).toBeUndefined();
  });
});
