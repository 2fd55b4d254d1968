import type { DocumentWriter } from '../store/write-document.js';

/** Writes that are done together, at most, and characters that wait for it. */
export const MOST_WRITES = 64;
const MOST_CHARACTERS = 4_000_000;
/** Milliseconds after which what waits is written, whether more comes or not. */
const PATIENCE = 500;

/**
 * Writes of many pages in few transactions: every transaction makes the full-text index write a segment and the log its
 * pages anew. A killed run loses what waits, half a second's work, and does it again when it goes on.
 */
export class Batch {
  private writes: (() => void)[] = [];
  private characters = 0;
  private timer: NodeJS.Timeout | null = null;
  /** What went wrong while nobody was there to be told. */
  private failure: { readonly error: unknown } | null = null;

  /** @param mostCharacters that may wait, where that is less than what is usual */
  constructor(private readonly writer: DocumentWriter, private readonly mostCharacters: number) {}

  /** @param characters of text the write holds until it is done */
  add(write: () => void, characters: number): void {
    if (this.failure) this.flush();
    this.writes.push(write);
    this.characters += characters;
    if (this.writes.length >= MOST_WRITES || this.characters >= Math.min(MOST_CHARACTERS, this.mostCharacters)) this.flush();
    else this.timer ??= setTimeout(() => this.flushUnwatched(), PATIENCE);
  }

  private flushUnwatched(): void {
    try {
      this.flush();
    } catch (error) {
      this.failure = { error };
    }
  }

  /** Does what waits. Where that fails, each write is done by itself up to the one that fails, and its error comes out. */
  flush(): void {
    const { writes } = this;
    this.writes = [];
    this.characters = 0;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.failure) {
      const { error } = this.failure;
      this.failure = null;
      throw error;
    }
    if (writes.length === 0) return;
    try {
      this.writer.together(() => writes.forEach((write) => write()));
    } catch {
      writes.forEach((write) => write());
    }
  }
}
