/** A low half at the beginning, a high half at the end. */
const HALVES = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

/** A stretch of well-formed text without the halves of surrogate pairs that its ends have cut. */
export const wholeCharacters = (text: string): string => (text.isWellFormed() ? text : text.replace(HALVES, ''));
