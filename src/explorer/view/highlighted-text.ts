import type { DocumentData, ShownRemoval } from '../data/document.js';
import { piecesOf, type Layer, type Piece } from '../highlight.js';
import { listAnchor, textAnchor } from './fact-card.js';
import { html, type Content, type Markup } from './html.js';
import type { View } from './view.js';

/** The text of a part with its facts as links to the list, words that were searched for, and what was removed. */
export function highlightedText(view: View, data: DocumentData): Markup {
  const overlaid = data.view === 'source';
  const layers: Layer[] = [
    ...data.factSpans.map((span, index): Layer => ({ ...span, kind: 'fact', of: index })),
    ...data.found.map((span): Layer => ({ ...span, kind: 'found', of: 0 })),
    ...(overlaid ? data.removals.map(({ start, end, rule }): Layer => ({ start, end, kind: 'removed', of: rule })) : []),
    // Between the characters of the other texts a removed part has a place but no length: the text is cut there.
    ...(overlaid || !data.showRemoved ? [] : data.removals.map(({ start }): Layer => ({ start, end: start, kind: 'removed', of: '' }))),
  ];
  const pieces = piecesOf(data.text, layers);
  const gone = overlaid || !data.showRemoved ? [] : [...data.removals].sort((a, b) => a.start - b.start);
  const parts: Content[] = [];
  let at = 0;
  let next = 0;
  let firstFound = true;
  for (const piece of pieces) {
    while (next < gone.length && gone[next]!.start <= at) parts.push(removal(view, gone[next++]!));
    parts.push(drawn(view, data, piece, piece.found && firstFound));
    if (piece.found) firstFound = false;
    at += piece.text.length;
  }
  while (next < gone.length) parts.push(removal(view, gone[next++]!));
  return html`<div class="text" lang="zh-CN">${parts}</div>`;
}

function removal(view: View, { rule, text }: ShownRemoval): Markup {
  return html`<del class="removed" title="${view.t('removed_by', { rule })}">${text}</del>`;
}

function drawn(view: View, data: DocumentData, { text, facts, begins, found, removed }: Piece, first: boolean): Content {
  if (removed !== null && removed !== '') return data.showRemoved ? html`<del class="removed" title="${view.t('removed_by', { rule: removed })}">${text}</del>` : html`<span class="gap" title="${view.t('removed_by', { rule: removed })}">⋯</span>`;
  const inner = facts[0] === undefined ? null : data.facts[facts[0]]!;
  const own = inner !== null && begins.includes(facts[0]!);
  // Facts that begin here within a shorter one have their place, though the shorter one has the link.
  const anchors = begins.filter((index) => !own || index !== facts[0]).map((index) => html`<span id="${textAnchor(data.facts[index]!.local)}" class="anchor"></span>`);
  const content = found ? html`<mark class="found"${first && html` id="found"`}>${text}</mark>` : text;
  if (inner === null) return [anchors, content];
  const flagged = inner.flags.length > 0 && ' flagged';
  const rejected = inner.correction?.rejected === true && ' rejected';
  const current = facts.some((index) => data.facts[index]!.local === data.current) && ' on';
  return [anchors, html`<a class="hl k-${inner.kind}${flagged}${rejected}${current}" href="#${listAnchor(inner.local)}"${own && html` id="${textAnchor(inner.local)}"`} data-fact="${inner.local}">${content}</a>`];
}
