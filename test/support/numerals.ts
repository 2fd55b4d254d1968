/** Writes whole numbers from 0 to 10^16 in the scripts reports use. Each is exact: reading it back must give the number. */
export interface NumeralScript {
  readonly name: string;
  readonly write: (value: bigint) => string;
}

const MYRIAD = 10_000n;
const HUNDRED_MILLION = 100_000_000n;

interface HanDigits {
  readonly digits: string;
  /** Signs of ten, a hundred and a thousand. */
  readonly units: string;
  readonly zero: string;
}

const PLAIN: HanDigits = { digits: '零一二三四五六七八九', units: '十百千', zero: '零' };
const CAPITAL: HanDigits = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', zero: '零' };

/** A number under 10,000: 二千零五, without a zero in front. */
function section(value: bigint, { digits, units, zero }: HanDigits): string {
  let text = '';
  let gap = false;
  for (const [power, unit] of [[1000n, units[2]!], [100n, units[1]!], [10n, units[0]!], [1n, '']] as const) {
    const digit = Number((value / power) % 10n);
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? zero : '') + digits[digit]! + unit;
      gap = false;
    }
  }
  return text;
}

/** Two parts joined by a sign; a zero stands where the right part does not fill its places. */
const joined = (high: string, sign: string, low: bigint, full: bigint, write: (low: bigint) => string, zero: string): string =>
  high + sign + (low === 0n ? '' : (low < full ? zero : '') + write(low));

function han(value: bigint, script: HanDigits): string {
  if (value === 0n) return script.zero;
  if (value < MYRIAD) return section(value, script);
  if (value < HUNDRED_MILLION) return joined(section(value / MYRIAD, script), '万', value % MYRIAD, 1000n, (low) => section(low, script), script.zero);
  return joined(han(value / HUNDRED_MILLION, script), '亿', value % HUNDRED_MILLION, 10_000_000n, (low) => han(low, script), script.zero);
}

/** 十五 for 一十五 at the beginning, 两 for 二 before 千, 万 and 亿: as one says it. */
const spoken = (value: bigint): string => han(value, PLAIN).replace(/^一十/, '十').replace(/二(?=[千万亿])(?<![十百千零]二)/g, '两');

/** Arabic sections between 亿 and 万: 1亿2345万6789. */
function mixed(value: bigint): string {
  if (value < MYRIAD) return String(value);
  if (value < HUNDRED_MILLION) return joined(String(value / MYRIAD), '万', value % MYRIAD, 1000n, String, '零');
  return joined(mixed(value / HUNDRED_MILLION), '亿', value % HUNDRED_MILLION, 10_000_000n, mixed, '零');
}

const grouped = (value: bigint): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Every script a whole number is written in. */
export const numeralScripts: readonly NumeralScript[] = [
  { name: 'Arabic', write: String },
  { name: 'grouped Arabic', write: grouped },
  { name: 'Chinese', write: (value) => han(value, PLAIN) },
  { name: 'spoken Chinese', write: spoken },
  { name: 'capital', write: (value) => han(value, CAPITAL) },
  { name: 'mixed', write: mixed },
];

/** Decimals behind a multiplier: 445.25万 and the number it stands for. */
export function scaled(hundredths: bigint, sign: '万' | '亿'): { text: string; value: number } {
  const factor = sign === '万' ? MYRIAD : HUNDRED_MILLION;
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}${sign}`;
  return { text, value: Number((hundredths * factor) / 100n) };
}
