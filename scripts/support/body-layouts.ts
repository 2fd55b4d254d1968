import type { Random } from './random.js';

/** Marks up the paragraphs of a text. `between` is put between pages where a layout has pages. */
export type BodyLayout = (paragraphs: readonly string[], random: Random, between: (page: number, pages: number) => string) => string;

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** As {@link escapeHtml}, with quotes and some digits as named or numbered entities. */
function entities(text: string): string {
  return escapeHtml(text).replace(/“/g, '&ldquo;').replace(/”/g, '&#8221;').replace(/%/g, '&#37;').replace(/、/g, '&#x3001;');
}

const isHeading = (paragraph: string): boolean => /^(?:[一二三四五六七]、|\([一二三四五]\))/.test(paragraph);

/** Paragraphs in `count` groups of about the same length. */
function groups(paragraphs: readonly string[], count: number): string[][] {
  const total = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const result: string[][] = [[]];
  let written = 0;
  for (const paragraph of paragraphs) {
    if (result.length < count && written > (total * result.length) / count) result.push([]);
    result[result.length - 1]!.push(paragraph);
    written += paragraph.length;
  }
  return result.filter((group) => group.length > 0);
}

/** Breaks the text into lines of `width` characters, as viewers of converted pages place them. */
export function brokenLines(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = [];
    for (let at = 0; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
    return lines;
  });
}

export const bodyLayouts: Readonly<Record<string, BodyLayout>> = {
  paragraphs: (paragraphs) => paragraphs.map((text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(text)}</p>`).join('\n'),
  'upper-case, unclosed': (paragraphs) => paragraphs.map((text) => `<P style="TEXT-INDENT: 2em">${entities(text)}`).join('\n'),
  divisions: (paragraphs) => paragraphs.map((text) => `<div>　　${escapeHtml(text)}</div>`).join(''),
  breaks: (paragraphs) => paragraphs.map((text) => `　　${entities(text)}<br/>`).join('<br>\n'),
  preformatted: (paragraphs) => `<pre>\n${paragraphs.map((text) => `    ${escapeHtml(text)}`).join('\n')}\n</pre>`,
  'nested spans': (paragraphs) => paragraphs.map((text) => `<p class="MsoNormal"><span style="font-size:16px"><font face="宋体"><span>${escapeHtml(text.slice(0, 7))}</span>${escapeHtml(text.slice(7))}</font></span><o:p></o:p></p>`).join('\n'),
  'headings as elements': (paragraphs) => paragraphs.map((text) => (isHeading(text) ? `<h3><strong>${escapeHtml(text)}</strong></h3>` : `<p>${escapeHtml(text)}</p>`)).join('\n'),
  'a section each': (paragraphs) => `<section>${paragraphs.map((text) => (isHeading(text) ? `</section><section><h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`)).join('\n')}</section>`,
  'table cells': (paragraphs) => `<table width="100%"><tbody>${paragraphs.map((text) => `<tr><td>${escapeHtml(text)}</td></tr>`).join('')}</tbody></table>`,
  'one cell': (paragraphs) => `<table><tr><td align=left>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</td></tr></table>`,
  'list items': (paragraphs) => `<ul class="txt">${paragraphs.map((text) => `<li>${escapeHtml(text)}`).join('\n')}</ul>`,
  'comments and CDATA': (paragraphs) => paragraphs.map((text, index) => `<p>${escapeHtml(text)}<!-- ${index} 收藏 下载 --></p>${index % 3 === 1 ? '<![CDATA[ 广告位 ]]><script>var ad="<p>点击下载</p>";</script>' : ''}`).join(''),
  pages: (paragraphs, random, between) => {
    const parts = groups(paragraphs, random.int(2, 4));
    return parts.map((part, index) => `<div class="page" id="page_${index + 1}">${part.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>${index + 1 < parts.length ? between(index + 1, parts.length) : ''}`).join('\n');
  },
  'pages torn anywhere': (paragraphs, random, between) => {
    const whole = paragraphs.join('\n');
    const cut = Math.floor(whole.length / 2) + random.int(-20, 20);
    return [whole.slice(0, cut), whole.slice(cut)]
      .map((part, index) => `<div class="pf" id="pf${index + 1}">${part.split('\n').filter(Boolean).map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>${index === 0 ? between(1, 2) : ''}`)
      .join('');
  },
  'placed lines': (paragraphs, random) => {
    const lines = brokenLines(paragraphs, random.int(28, 42));
    return `<div class="reader-parent"><div class="reader-txt-layer"><div class="ie-fix">${lines
      .map((text, index) => `<p class="reader-word-layer reader-word-s1-${index % 7}" style="width:${text.length * 90}px;height:162px;line-height:162px;top:${1400 + index * 281}px;left:1350px;z-index:${index};position:absolute">${escapeHtml(text)}</p>`)
      .join('')}</div></div></div>`;
  },
  'placed pieces': (paragraphs, random) => {
    const pieces = brokenLines(paragraphs, random.int(28, 42)).flatMap((text, index) => {
      const cut = random.chance(0.3) ? Math.floor(text.length / 2) : text.length;
      return [[text.slice(0, cut), 1350, index], [text.slice(cut), 1350 + cut * 160, index]] as const;
    });
    return pieces.filter(([text]) => text !== '').map(([text, left, line]) => `<p class="reader-word-layer" style="width:${text.length * 160}px;height:171px;top:${1400 + line * 270}px;left:${left}px;font-family:simsun">${escapeHtml(text)}</p>`).join('');
  },
  'numbered pieces': (paragraphs, random) => {
    const whole = paragraphs.join(' ');
    if (whole.length <= 300) return `<p>${escapeHtml(whole)}</p>`;
    const pieces = (whole.match(/[^]{1,300}/g) ?? []).map((text, index) => `${index + 1}、${escapeHtml(text)}`);
    return `<p>${pieces.join(random.pick(['</p><p>', '<br><br>', '\n\n', '</p></div><div><p>']))}</p>`;
  },
  'words in links': (paragraphs) => paragraphs.map((text) => `<p>${escapeHtml(text).replace(/目标任务|青年教师|基层力量|全县/, '<a href="/tag/1.html" target="_blank">$&</a>')}</p>`).join('\n'),
};
