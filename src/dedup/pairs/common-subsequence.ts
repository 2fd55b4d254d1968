/** Cells of the table that may be filled for one gap; what lies between anchors too far apart stays unaligned. */
export const MOST_CELLS = 6_000;

let lengths = new Uint16Array(MOST_CELLS + 1);

/**
 * A longest common subsequence of two short stretches by dynamic programming, written into `to` (see `align`). Taken only
 * where it is more than chance: runs of three units, or any where it covers half of the longer stretch.
 */
export function alignShort(a: Uint16Array, a0: number, a1: number, b: Uint16Array, b0: number, b1: number, to: Int32Array): void {
  const rows = a1 - a0;
  const columns = b1 - b0;
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (lengths.length < size) lengths = new Uint16Array(size);
  lengths.fill(0, 0, size);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j]!;
      const right = lengths[i * width + j + 1]!;
      lengths[i * width + j] = a[a0 + i] === b[b0 + j] ? lengths[(i + 1) * width + j + 1]! + 1 : down >= right ? down : right;
    }
  }
  const all = lengths[0]! * 2 >= Math.max(rows, columns);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[a0 + i] === b[b0 + j]) {
      let run = 1;
      while (i + run < rows && j + run < columns && a[a0 + i + run] === b[b0 + j + run]) run++;
      if (all || run >= LEAST_RUN) for (let k = 0; k < run; k++) to[a0 + i + k] = b0 + j + k;
      i += run;
      j += run;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
}

const LEAST_RUN = 3;
