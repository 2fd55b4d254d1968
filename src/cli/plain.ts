/** Control characters, and marks that turn the direction of text around. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Text of a page on one line, without what a terminal would obey. */
export const plain = (text: string): string => text.replace(UNSAFE, ' ');
