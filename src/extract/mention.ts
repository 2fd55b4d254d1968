import type { Flag, Modifier, NumericKind, ProjectType, Role } from '../../schemas/fact.js';
import type { Span } from '../text/span.js';

/** A recognised number or date, in offsets of the clean text. */
export interface Mention extends Span {
  readonly kind: NumericKind;
  /** Where the numeral itself begins and ends; units, 第, 上 lie between these and the span's ends. */
  readonly numeral: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly unit: string | null;
  readonly edtf: string | null;
  readonly modifier: Modifier | null;
  readonly role: Role | null;
  readonly flags: readonly Flag[];
  readonly repaired: number | string | null;
  readonly repairedBy: string | null;
  readonly label: string | null;
  readonly subject: string | null;
  readonly period: string | null;
}

/** A named policy, programme, building or event, in offsets of the clean text. */
export interface ProjectMention extends Span {
  readonly kind: 'project';
  readonly name: string;
  readonly type: ProjectType;
}

const NO_FLAGS: readonly Flag[] = [];

/** A mention with everything empty but what is given; `numeral` defaults to the whole span. Spelled out: mentions share one shape. */
export function mention(kind: NumericKind, span: Span, fields: Partial<Omit<Mention, 'kind' | 'start' | 'end'>> = {}): Mention {
  return {
    kind,
    start: span.start,
    end: span.end,
    numeral: fields.numeral ?? { start: span.start, end: span.end },
    value: fields.value ?? null,
    low: fields.low ?? null,
    high: fields.high ?? null,
    left: fields.left ?? null,
    right: fields.right ?? null,
    unit: fields.unit ?? null,
    edtf: fields.edtf ?? null,
    modifier: fields.modifier ?? null,
    role: fields.role ?? null,
    flags: fields.flags ?? NO_FLAGS,
    repaired: fields.repaired ?? null,
    repairedBy: fields.repairedBy ?? null,
    label: fields.label ?? null,
    subject: fields.subject ?? null,
    period: fields.period ?? null,
  };
}
