/** The kinds peers read too. */
export const COMPARED = ['quantity', 'percentage', 'date'] as const;
export type ComparedKind = (typeof COMPARED)[number];

/** How one reader fares on annotated pages. */
export interface PeerFigures {
  readonly name: string;
  readonly charactersPerSecond: number;
  /** F1 of kind, place and value (units left aside) by kind, from 0 to 1; null for what it does not read. */
  readonly f1: Readonly<Record<ComparedKind, number | null>>;
}
