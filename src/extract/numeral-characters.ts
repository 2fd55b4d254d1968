/** Classes of UTF-16 units a numeral can be made of; 0 is none of them. */
export const DIGIT = 1;
export const HAN_DIGIT = 2;
/** 十 百 千 and their capital forms. */
export const TENS = 3;
/** 万 亿 兆. */
export const MYRIADS = 4;
export const MASK = 5;
/** 几 数 上 before a unit: 几十, 数百, 上千. */
export const VAGUE = 6;
export const POINT = 7;
/** 首, 翻 and 半, which count in 首位, 翻番 and 半小时. */
export const WORD = 8;

const classes = new Uint8Array(65536);
const values = new Map<number, number>();

function define(kind: number, characters: string, amounts: readonly number[] = []): void {
  [...characters].forEach((character, index) => {
    const code = character.charCodeAt(0);
    classes[code] = kind;
    const amount = amounts[index];
    if (amount !== undefined) values.set(code, amount);
  });
}

define(DIGIT, '0123456789', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
define(HAN_DIGIT, '〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖', [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
define(TENS, '十百千拾佰仟廿卅卌', [10, 100, 1000, 10, 100, 1000, 20, 30, 40]);
define(MYRIADS, '万亿兆', [1e4, 1e8, 1e12]);
define(MASK, 'xX×*_○□某');
define(VAGUE, '几数上');
define(POINT, '.');
define(WORD, '首翻半');

export const numeralClass: Readonly<Uint8Array> = classes;

export const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0;

/** The amount a digit or unit character stands for. */
export const amountAt = (text: string, at: number): number => values.get(text.charCodeAt(at)) ?? 0;

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
export const isLatinCode = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** 十 廿 卅 卌 are numbers by themselves; 百 千 万 亿 are not. */
export const isTenLike = (character: string | undefined): boolean => character !== undefined && '十拾廿卅卌'.includes(character);

/** 百分之, 千分之 and 万分之 begin a fraction, they do not multiply. */
export const startsFraction = (text: string, at: number): boolean => text[at + 1] === '分' && text[at + 2] === '之' && !isTenLike(text[at]);
