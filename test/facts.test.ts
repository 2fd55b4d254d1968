import { processPage, type ProcessedPage } from '../src/pipeline.js';
import { pageRows } from '../src/store/page-rows.js';
import { factsOf, textPage } from './support/page.js';

it('cuts no character in two where a label’s window begins or ends within one', () => {
  for (const filler of ['😀', '🇨🇳', 'a😀']) {
    for (const fact of factsOf(`全年提出${filler.repeat(40)}建议28条,办理${filler.repeat(7)}意见3件。`)) {
      for (const text of [fact.label, fact.subject]) expect(text?.isWellFormed() ?? true).toBe(true);
    }
  }
});

it('cuts no character in two where a title is cut', () => {
  for (const begin of ['东山县教育局2021年工作总结', '东山县教育局2021年度工作总结']) {
    const title = `${begin}${'🇨🇳'.repeat(200)}`;
    for (const content of [`${title}\n全县有学校28所。\n`, `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>全县有学校28所。</p></body></html>`]) {
      const page = processPage({ ...textPage(content), kind: 'auto' }) as ProcessedPage;
      const rows = pageRows(page, { extractor: '1', configuration: '1' }, null);
      for (const cell of [...rows.document, ...rows.reports]) expect(typeof cell === 'string' ? cell.isWellFormed() : true).toBe(true);
    }
  }
});
