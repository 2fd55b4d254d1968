/** Names that only furniture goes by: whole words of a class, id or role between separators. pageNo-2 is a page of the text, not its number. */
const SURE = /(?:^|[\s_-])(?:nav|navbar|navi|navigation|menu|breadcrumbs?|crumbs?|footer|copyright|sidebar|aside|share|sharebar|comments?|commentlist|recommend|recommends|related|relate|relevant|similar|hotlist|ranking|adbox|advert|advertisement|banner|login|register|searchbar|toolbar|pagination|friendlink|flinks|modal|popup|dialog|qrcode|disclaimer|copyrights|statement|guess|complain)(?:$|[\s_\d-])|(?:^|[\s_-])(?:page-?num|pageno)(?:$|\s)/;
/** Names that furniture mostly goes by. */
const LIKELY = /(?:^|[\s_-])(?:foot|ft|copy|side|hot|rank|ads?|search|tools|pager|pages?nav|tags?|prenext|prevnext|next|links|download|downbar|vip|pay|buy|tip|tips|weixin|float|fixed|uploader|user|header|head|hd|topbar|top|bottom|service|contact|notice|more|info|meta|author|source|time|crumb|location|position|path|rights?|list)(?:$|[\s_\d-])/;
const SURE_TAG = new Set(['nav', 'footer', 'aside', 'button', 'dialog', 'menu', 'search']);
const LIKELY_TAG = new Set(['form', 'header', 'label', 'fieldset']);

/** A class that a page of a reader or the text goes by. */
const TEXT = /^(?:[a-z]{1,12}[-_])?(?:content|text|txt|body|article|detail|page)$/;

/** reader-page hidden-doc-banner: one name says text, another that something is done with banners. */
const holdsText = (hint: string): boolean => hint.split(' ').some((name) => TEXT.test(name) && !SURE.test(name));

export type NameEvidence = 'sure' | 'likely' | 'none';

/** What an element's tag and names say of it. */
export function nameEvidence(tag: string, hint: string): NameEvidence {
  if (tag === 'body' || tag === 'html' || tag === 'page') return 'none';
  if (SURE_TAG.has(tag)) return 'sure';
  if (hint !== '' && SURE.test(hint)) return holdsText(hint) ? 'likely' : 'sure';
  return LIKELY_TAG.has(tag) || (hint !== '' && LIKELY.test(hint)) ? 'likely' : 'none';
}

/** Where sites we know keep a document's text, by names. Tried in order; one must hold nearly all of the page's prose to count. */
export const SITE_TEXT: readonly { readonly name: string; readonly hint: RegExp }[] = [
  { name: 'baidu-wenku', hint: /(?:^| )(?:reader-txt-layer|reader-container|reader-parent|doc-reader)(?:$| )/ },
  { name: 'docin', hint: /(?:^| )(?:contentcontainer|docin_reader|doc_txt)(?:$| )/ },
  { name: 'doc88', hint: /(?:^| )(?:pagecontainer|textdoc|doctext)(?:$| )/ },
  { name: 'book118', hint: /(?:^| )(?:preview-content|document-content)(?:$| )/ },
  { name: 'renrendoc', hint: /(?:^| )(?:detail-content|doc-content|doctext)(?:$| )/ },
  { name: 'government', hint: /(?:^| )(?:trs_editor|zoom|pages_content|view-content|ucap-content|article-con|trs_uedit)(?:$| )/ },
  { name: 'article', hint: /(?:^| )(?:article-content|article_content|content-article|entry-content|post-content|rich_media_content|contenttext|artbody)(?:$| )/ },
];
