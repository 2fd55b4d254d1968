import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import { escape, html, shown } from '../../../src/explorer/view/html.js';
import { linksFor, paths } from '../../../src/explorer/view/links.js';

describe('html', () => {
  it('escapes values in content and attributes, and joins markup and lists', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"><script>'}">${[inner, ' & ', null, undefined, false, 0]}</p>`.markup).toBe('<p title="&quot;&gt;&lt;script&gt;"><b>&lt;i&gt;</b> &amp; 0</p>');
  });

  it('lets no text become markup', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'script', ' onerror=', '/', 'a', '控', '\u202e', '\ud800', '\0') });
    fc.assert(fc.property(text, text, (a, b) => {
      const document = parseDocument(html`<p title="${a}">${b}</p>`.markup);
      expect(document.children).toHaveLength(1);
      const [p] = document.children as unknown as [{ name: string; attribs: Record<string, string>; children: { type: string }[] }];
      expect([p.name, Object.keys(p.attribs)]).toEqual(['p', ['title']]);
      expect(p.attribs['title']).toBe(shown(a));
      expect(p.children.every(({ type }) => type === 'text')).toBe(true);
      expect(textContent(p as never)).toBe(shown(b));
    }));
  });

  it('shows what would turn or hide text, and lone surrogates, as one sign', () => {
    expect(shown('12\u202e34\u2066\u200b\u0007')).toBe('12\ufffd34\ufffd\ufffd\ufffd');
    expect(escape('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
    expect(escape('第一行\n\t第二行😀')).toBe('第一行\n\t第二行😀');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escape(text).isWellFormed()).toBe(true);
      expect(escape(text)).not.toMatch(/[<>"'\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
    }));
  });
});

describe('links', () => {
  it('hold data as data', () => {
    const links = linksFor(null);
    expect(links(paths.project, { name: 'a&b=c#d"<' })).toBe('/project?name=a%26b%3Dc%23d%22%3C');
    expect(links(paths.indicator('../x?y#z'))).toBe('/indicators/..%2Fx%3Fy%23z');
    expect(links(paths.document('\ud800'))).toBe('/documents/%EF%BF%BD');
    expect(links('/', { a: null, b: '', c: undefined })).toBe('/');
  });

  it('carry the language along where it was chosen', () => {
    expect(linksFor('en')('/search', { q: '控' }, 'found')).toBe('/search?q=%E6%8E%A7&lang=en#found');
  });
});
