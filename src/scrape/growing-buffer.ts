const FIRST = 16 * 1024;

/** Bytes that come in pieces. Each piece is copied and let go: a body in pieces of one byte would otherwise take a hundred times its size. */
export class GrowingBuffer {
  private held = Buffer.allocUnsafe(FIRST);
  length = 0;

  append(piece: Uint8Array): void {
    const needed = this.length + piece.length;
    if (needed > this.held.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.held.length * 2));
      this.held.copy(larger, 0, 0, this.length);
      this.held = larger;
    }
    this.held.set(piece, this.length);
    this.length = needed;
  }

  /** All bytes so far; valid until more are appended. */
  bytes(): Buffer {
    return this.held.subarray(0, this.length);
  }
}
