import type { PageMetadata } from '../../../schemas/document.js';

function field(line: string, pattern: RegExp): string | null {
  return pattern.exec(line)?.[1]?.trim() || null;
}

function present(fields: Partial<PageMetadata>): Partial<PageMetadata> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Reads the fields of a document page's metadata lines: uploader, document number, time, format, pages, size. */
export function readWenkuFields(line: string): Partial<PageMetadata> {
  if (!line.includes(':')) return {};
  const pages = field(line, /页数:\s?(\d{1,6})/);
  return present({
    uploader: field(line, /(?:上传[人者](?:\(卖家\))?|上传会员|上传用户|发布人|贡献者):\s?([^\s|]{1,40})/),
    document_number: field(line, /(?:文[档件]编号|资源ID|文档ID|资源编号|^ID):\s?([0-9A-Za-z-]{1,40})/),
    uploaded_at: field(line, /(?:上传时间|发布时间|上传日期|发布日期|更新时间|时间|日期):\s?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)/),
    format: field(line, /(?:格式|文件类型|文档类型):\s?\.?([A-Za-z]{2,5})/),
    page_count: pages === null ? null : Number(pages),
    size: field(line, /大小:\s?([\d.]{1,12}\s?[KMGkmg]?[Bb]?)/),
    category: field(line, /(?:文档分类|所属分类|分类):\s?([^\s|][^|]{0,80}?)(?=\s{2}|\||$)/),
  });
}

/** Reads where a page stands in its site, and the site's address. */
export function readSiteFields(line: string): Partial<PageMetadata> {
  const category = /位置(?::|是)\s?(.{1,120})$/.exec(line)?.[1] ?? /^((?:首页|.{2,12}首页) ?[>›»/].{1,120})$/.exec(line)?.[1];
  const host = /(?:^|[^a-z0-9.-])((?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|cc))(?![a-z])/i.exec(line)?.[1];
  return { ...(category ? { category: category.trim() } : {}), ...(host && !category ? { site: host.toLowerCase() } : {}) };
}

/** Reads an article's line of time, author and source; on document pages it holds their fields too. */
export function readByline(line: string): Partial<PageMetadata> {
  const published = field(line, /(?:发布|发表|更新|上传)(?:于|时间|日期)?:?\s?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)/) ?? field(line, /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)/);
  return present({ author: field(line, /作者:\s?([^\s|:]{1,30}?)(?=\s|\||来源|编辑|点击|浏览|阅读|发布|时间|推荐度|$)/), uploaded_at: published, ...readWenkuFields(line) });
}
