import type { GrowthPoint, IngestRate } from './ingests.js';
import { COMPARED, type PeerFigures } from './peer-kinds.js';
import type { ReadabilityFigures } from './readability.js';
import type { StageTable } from './stages.js';

/** Lines of columns: the first to the left, the others to the right. */
function columns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => `  ${line.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))).join('   ')}`).join('\n');
}

const millions = (perSecond: number): string => `${(perSecond / 1e6).toFixed(perSecond < 1e5 ? 4 : 2)} M`;
const share = (value: number): string => (value * 100).toFixed(1);

export function stageTable({ pages, characters, facts, rates }: StageTable): string {
  const lines = rates.map((rate) => [rate.stage, millions(rate.charactersPerSecond), rate.toSegmentation.toFixed(2), rate.toNumberRegex.toFixed(3)]);
  return `\nStages: ${pages}, ${characters} characters of clean text, ${facts} facts; processor time\n${columns([['', 'characters/s', '× nodejieba.cut', '× one regex'], ...lines])}`;
}

export function ingestTable(pages: number, { characters, rates }: { readonly characters: number; readonly rates: readonly IngestRate[] }): string {
  const lines = rates.map((rate) => [rate.way, millions(rate.charactersPerSecond), rate.toSegmentation.toFixed(2)]);
  return `\nWhole runs: ${pages} pages of the generated archive, ${characters} characters; elapsed time, start and dictionary included\n${columns([['', 'characters/s', '× nodejieba.cut'], ...lines])}`;
}

export function growthTable(points: readonly GrowthPoint[]): string {
  const lines = points.map((point) => [
    String(point.pages), point.seconds.toFixed(1), point.processorSeconds.toFixed(1), point.processorMillisecondsPerPage.toFixed(2), ...[point.databaseMebibytes, point.peakMebibytes, point.writerMebibytes, point.largestWorkerMebibytes].map((mebibytes) => mebibytes.toFixed(0)),
  ]);
  return `\nGrowth: the generated archive ingested whole, reposts found; memory in MiB\n${columns([['pages', 'seconds', 'of processors', 'ms of one a page', 'database', 'peak together', 'writer', 'largest worker'], ...lines])}`;
}

export function peerTable(name: string, figures: readonly PeerFigures[]): string {
  const ours = figures[0]!.charactersPerSecond;
  const lines = figures.map((peer) => [peer.name, ...COMPARED.map((kind) => (peer.f1[kind] === null ? '–' : share(peer.f1[kind]))), millions(peer.charactersPerSecond), (ours / peer.charactersPerSecond).toFixed(1)]);
  return `\nPeers: ${name}; F1 of kind, place and value, units left aside\n${columns([['', ...COMPARED, 'characters/s', 'ours is × faster'], ...lines])}`;
}

export function readabilityTable({ pages, characters, ours, theirs, ratio }: ReadabilityFigures): string {
  const lines = [ours, theirs].map((reader) => [reader.name, millions(reader.charactersPerSecond), `${(reader.kept * 100).toFixed(2)} %`, reader.left.toFixed(2)]);
  return `\nHTML: ${pages} generated pages, ${characters} characters of markup; ours is ${ratio.toFixed(1)} × as fast\n${columns([['', 'characters/s', 'text kept', 'furniture left a page'], ...lines])}`;
}
