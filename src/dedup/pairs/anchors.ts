/** Stretches of `width` units by where they stand, for looking up the places of those that stand only once. */
export interface StretchIndex {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Open addressing: place + 1 by slot, 0 where empty, negative where the stretch stands more than once. */
  readonly slots: Int32Array;
}

/** Equal stretches: `length` units from `a` in one text and from `b` in the other. */
export interface Blocks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly length: Int32Array;
  readonly count: number;
}

const FACTOR = 0x2c1b3c6d;
/** A text made to collide must not cost more than any other: a stretch that finds no place near its own is no anchor. */
const MOST_PROBES = 32;

/** FACTOR to the power of a width, modulo 2^32. */
function powerOf(width: number): number {
  let power = 1;
  for (let k = 0; k < width; k++) power = Math.imul(power, FACTOR);
  return power;
}

/** The rolling hash of the first units of a stretch, all but its last. */
function primed(units: Uint16Array, start: number, width: number): number {
  let rolling = 0;
  for (let k = 0; k < width - 1 && start + k < units.length; k++) rolling = (Math.imul(rolling, FACTOR) + units[start + k]!) | 0;
  return rolling;
}

const spread = (rolling: number): number => Math.imul(rolling ^ (rolling >>> 15), 0x85ebca6b) >>> 8;

function equalAt(a: Uint16Array, i: number, b: Uint16Array, j: number, width: number): boolean {
  for (let k = 0; k < width; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** Indexes `units` from `start` to `end`. */
export function indexStretches(units: Uint16Array, width: number, start = 0, end = units.length): StretchIndex {
  const places = Math.max(0, end - start - width + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, places * 2))));
  const mask = slots.length - 1;
  const out = powerOf(width);
  let rolling = primed(units, start, width);
  for (let at = start; at + width <= end; at++) {
    rolling = (Math.imul(rolling, FACTOR) + units[at + width - 1]! - (at > start ? Math.imul(units[at - 1]!, out) : 0)) | 0;
    let slot = spread(rolling) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const held = slots[slot]!;
      if (held === 0) {
        slots[slot] = at + 1;
        break;
      }
      if (equalAt(units, Math.abs(held) - 1, units, at, width)) {
        slots[slot] = -Math.abs(held);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { units, start, end, width, slots };
}

/** All zero between two calls. */
let hitsRoom = new Int32Array(1 << 12);
let placeRoom = new Int32Array(1 << 12);

/**
 * The stretches that stand once in each of two texts, joined where they run on: the anchors of patience diff, by B. Cohen.
 * One pass over `units` from `start` to `end`.
 */
export function uniqueBlocks(units: Uint16Array, start: number, end: number, index: StretchIndex): Blocks {
  const { width, slots } = index;
  const mask = slots.length - 1;
  const places = Math.max(0, end - start - width + 1);
  if (placeRoom.length < places) placeRoom = new Int32Array(2 ** Math.ceil(Math.log2(places)));
  if (hitsRoom.length < slots.length) hitsRoom = new Int32Array(slots.length);
  const hits = hitsRoom;
  const out = powerOf(width);
  let rolling = primed(units, start, width);
  for (let at = start; at < start + places; at++) {
    rolling = (Math.imul(rolling, FACTOR) + units[at + width - 1]! - (at > start ? Math.imul(units[at - 1]!, out) : 0)) | 0;
    let slot = spread(rolling) & mask;
    placeRoom[at - start] = -1;
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const held = slots[slot]!;
      if (held === 0) break;
      if (equalAt(index.units, Math.abs(held) - 1, units, at, width)) {
        if (held > 0) {
          placeRoom[at - start] = slot;
          hits[slot]!++;
        }
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  const a: number[] = [];
  const b: number[] = [];
  const length: number[] = [];
  let lastA = -2;
  let lastB = -2;
  for (let at = 0; at < places; at++) {
    const slot = placeRoom[at]!;
    if (slot < 0 || hits[slot] !== 1) continue;
    const other = slots[slot]! - 1;
    if (lastA === at - 1 && lastB === other - 1) length[length.length - 1]!++;
    else {
      a.push(start + at);
      b.push(other);
      length.push(width);
    }
    lastA = at;
    lastB = other;
  }
  for (let at = 0; at < places; at++) if (placeRoom[at]! >= 0) hits[placeRoom[at]!] = 0;
  return { a: Int32Array.from(a), b: Int32Array.from(b), length: Int32Array.from(length), count: a.length };
}
