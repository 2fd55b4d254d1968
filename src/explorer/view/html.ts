/** Markup that may be sent as it is: only {@link html} makes it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, nothing is left out. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/**
 * Marks that turn the direction of text around or hide it, and control characters but line breaks and tab: shown as one visible
 * sign, so that a page cannot make a figure read backwards. Zero-width characters go the same way.
 */
const DECEPTIVE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text as it may be shown: deceptive characters replaced, lone surrogates too. */
export function shown(text: string): string {
  return text.replace(DECEPTIVE, '\ufffd').toWellFormed();
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most texts have none of these. */
const ODD = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** Text for HTML, as content or within a quoted attribute. */
export function escape(text: string): string {
  if (!ODD.test(text)) return text;
  return shown(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escape(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(write).join('');
}

/** A template whose values are escaped. Attributes must stand in double quotes; addresses come from {@link links}, never from pages. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let markup = strings[0]!;
  for (let index = 0; index < values.length; index++) markup += write(values[index]) + strings[index + 1]!;
  return { markup };
}

export const nothing: Markup = { markup: '' };
