/** What a phrasing is given to write with. */
export interface Writer {
  /** A whole number between two bounds. */
  int(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Parts that make up their total, or (open) a total of which only some parts are named. */
export interface Phrasing {
  readonly name: string;
  readonly closed: boolean;
  /** True where parts may be left out, so that only a total smaller than its parts is certainly wrong. */
  readonly onlyDown: boolean;
  write(writer: Writer): Written;
}

/** A sentence with T for its total. Numbers are in units of `decimals` behind the decimal point. */
export interface Written {
  readonly text: string;
  readonly total: number;
  readonly decimals?: number;
  /** By how much the total may be off through the printing of the numbers, in units of its last digit: altered it must be off by more. */
  readonly slack?: number;
}

export const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
export const shown = (value: number, decimals = 0): string => (decimals === 0 ? String(value) : (value / 10 ** decimals).toFixed(decimals));

type Template = (part: (at: number) => string, writer: Writer) => string;

/** A closed phrasing: parts of random size, the total their sum. */
export function closed(name: string, count: number, [low, high]: readonly [number, number], template: Template, decimals = 0, onlyDown = false): Phrasing {
  return {
    name, closed: true, onlyDown,
    write(writer) {
      const parts = Array.from({ length: count }, () => writer.int(low, high));
      const text = template((at) => shown(parts[at]!, decimals), writer);
      // 万元 without decimals is rounded to 万.
      return { text, total: sum(parts), decimals, slack: decimals > 0 || /T[万亿]/.test(text) ? (count + 1) / 2 : 0 };
    },
  };
}

/** Kinds that do not overlap, of which there may be more: their total is wrong only where it is smaller. */
export const kinds = (name: string, count: number, range: readonly [number, number], template: Template): Phrasing => closed(name, count, range, template, 0, true);

/** A sentence whose total follows from its other numbers in some other way. */
export function reckoned(name: string, write: Phrasing['write']): Phrasing {
  return { name, closed: true, onlyDown: false, write };
}

/** An open phrasing: parts are shares of the total, in hundredths, and may overlap or leave some out. */
export function open(name: string, shares: readonly (readonly [number, number])[], [low, high]: readonly [number, number], template: Template): Phrasing {
  return {
    name, closed: false, onlyDown: false,
    write(writer) {
      const total = writer.int(low, high);
      const parts = shares.map(([least, most]) => Math.max(1, Math.floor((total * writer.int(least, most)) / 100)));
      return { text: template((at) => shown(parts[at]!), writer), total };
    },
  };
}

const PLACES = ['全县', '我市', '全区', '全镇', '我局'] as const;
export const TOWNS = ['东河镇', '西山镇', '南岭乡', '北坡乡', '柳林镇', '石桥镇', '青田乡', '白沙镇'] as const;
export const place = (writer: Writer): string => writer.pick(PLACES);

/** A sentence in which nothing contradicts, whatever its numbers. */
export const harmless = (name: string, write: Phrasing['write']): Phrasing => ({ name, closed: false, onlyDown: false, write });
