/** What a command's exit code says. */
export const EXIT = {
  done: 0,
  /** A bug, or something outside of the program: a full disk. */
  internal: 1,
  usage: 2,
  /** Finished, but some pages failed. */
  failures: 3,
  /** The inputs hold nothing to read. */
  nothing: 4,
  interrupted: 130,
} as const;

/** A user's mistake: one line, exit code 2, no stack trace. */
export class UsageError extends Error {}
