import fc from 'fast-check';
import { seeded } from '../../scripts/support/random.js';
import { reportText } from '../../scripts/support/report-text.js';
import { cleanPage, cleanText, expectSoundMap } from '../support/clean-page.js';

/** Cuts a text into numbered pieces of 300 characters, as sites of the wenku kind do. */
function cutIntoPieces(text: string, lineEnd = '\n\n'): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 300) pieces.push(`${pieces.length + 1}、${text.slice(at, at + 300)}`);
  return pieces.join(lineEnd);
}

const long = (length: number, seed = 1): string => reportText(seeded(seed), length).paragraphs.join(' ');

/** A text whose 300th character falls behind `before`. */
const tornAt = (before: string, after: string): string => `${long(600).slice(0, 300 - before.length)}${before}${after}${long(400, 2)}`;

describe('page cuts', () => {
  it('join again, whatever they tear apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 700, max: 5000 }), (seed, length) => {
        const text = long(length, seed);
        expect(cleanText(cutIntoPieces(text))).toBe(cleanText(text));
      }),
      { numRuns: 40 },
    );
  });

  it.each([['202', '2年5月完成改造。'], ['2022年1', '2月完成。'], ['(含公', '办园12所)。'], ['《教育', '规划纲要》印发。'], ['投入资金1', '20.5万元。'], ['增长12.', '5%。'], ['教', '育局印发。']])('between %j and %j heal', (before, after) => {
    const page = cleanPage(cutIntoPieces(tornAt(before, after)));
    expect(page.text).toContain(before + after);
    expectSoundMap(page);
  });

  it('count up beyond nine and ninety-nine', () => {
    const text = long(31_000);
    expect(cleanText(cutIntoPieces(text))).toBe(cleanText(text));
  });

  it('are found with CRLF, single line ends and lost spaces', () => {
    const text = long(1500);
    for (const lineEnd of ['\r\n\r\n', '\n', '\r\n', '\n \n', '\n\n\n']) expect(cleanText(cutIntoPieces(text, lineEnd))).toBe(cleanText(text));
    const lost = cutIntoPieces(text).split('\n\n');
    lost[1] = lost[1]!.slice(0, -2);
    expect(cleanText(lost.join('\n\n'))).toBe(cleanText(text.slice(0, 598) + text.slice(600)));
  });

  it.each([' ', ''])('are found where a copy lost the line breaks (%j)', (between) => {
    const text = long(1500);
    expect(cleanText(cutIntoPieces(text, between))).toBe(cleanText(text));
    const page = cleanPage(cutIntoPieces(tornAt('202', '2年5月完成改造。'), between));
    expect(page.text).toContain('2022年5月完成改造。');
    expectSoundMap(page);
  });

  it('are not seen in a list whose second item begins behind 300 characters by chance', () => {
    const item = `${long(400).replace(/[。;]/g, ',').slice(0, 299)}。`;
    expect(cleanText(`1、${item}2、改造管网3公里。`)).toBe(`1、${item}2、改造管网3公里。`);
  });

  it('are left where a list only looks like them', () => {
    const items = [1, 2, 3, 4].map((n) => `${n}、完成投资${n}20万元,新建道路${n}公里,群众满意度达到9${n}%。`);
    expect(cleanText(items.join('\n'))).toBe(items.join('\n'));
    const longItems = [1, 2, 3].map((n) => `${n}、${long(310 + n * 3, n).slice(0, 290 + n * 4)}`);
    expect(cleanText(longItems.join('\n'))).toBe(longItems.join('\n'));
  });

  it('are told from a list inside the pieces', () => {
    const text = `${long(400)} 主要有三项:\n1、修建道路12公里。\n2、安装路灯86盏。\n3、改造管网3公里。 ${long(700, 3)}`.replace(/\n/g, ' ');
    expect(cleanText(cutIntoPieces(text))).toBe(cleanText(text));
  });

  it('leave the mark of a single piece, but below the head of such a page', () => {
    const body = '全年新建学校3所,投入资金450万元,新增学位2700个。';
    expect(cleanText(`1、${body}`)).toBe(`1、${body}`);
    expect(cleanText(`格式:DOC 页数:3 大小:18KB 上传人:a***b 文档编号:1\n收藏 下载 举报\n文档简介\n1、${body}\n点击展开全文`)).toBe(body);
    expect(cleanText(`上传人:a***b 格式:DOC\n资源描述\n1、${body}\n2、${body}`)).toBe(`1、${body}\n2、${body}`);
  });
});
