/** A value that follows from something outside the sentence, with how it follows. */
export interface Resolved {
  readonly value: string;
  readonly by: string;
}
