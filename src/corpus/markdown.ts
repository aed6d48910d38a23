import MarkdownIt, { type Token } from 'markdown-it';
import { joinLines, type Block, type SourceLine } from './block.js';
import { endsSentence } from './characters.js';
import { classifyFiller } from './filler.js';
import { parseFrontMatter } from './front-matter.js';
import { toLines } from './lines.js';
import { createOutline } from './outline.js';

/** Lines that are parsed at a time: what the parser builds takes far more room than the text. */
const CHUNK = 4096;
/** A single list or table with more lines is parsed in pieces, so that memory stays bounded. */
const LONGEST_CHUNK = 65_536;

const parser = new MarkdownIt('default', { html: true });
// Passages keep their marks as written, so only the structure of blocks is needed; references stay text.
parser.core.ruler.enableOnly(['normalize', 'block']);
parser.disable('reference');

/** A paragraph, heading, row, code block or piece of HTML, with its lines counted in the whole file from 0. */
interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'header-row' | 'row' | 'code' | 'html' | 'table-end';
  readonly level: number;
  readonly first: number;
  readonly end: number;
}

/**
 * The blocks of a Markdown text, with their marks as written. A heading is the context of what stands under it, the
 * header row of a table that of its rows.
 */
export function* readMarkdown(text: string): Generator<Block> {
  const lines = toLines(text);
  const frontMatter = parseFrontMatter(lines);
  const outline = createOutline();
  if (frontMatter.title !== null) outline.enter(0, frontMatter.title);
  let header: string | null = null;
  for (const leaf of readLeaves(lines, frontMatter.length)) {
    const own = lines.slice(leaf.first, leaf.end);
    if (leaf.kind === 'heading') {
      outline.enter(leaf.level, toHeadingText(own));
    } else if (leaf.kind === 'header-row') {
      header = toRowText(own);
    } else if (leaf.kind === 'table-end') {
      header = null;
    } else {
      const context = header === null ? outline.context : [...outline.context, header];
      yield* readLeaf(leaf, own, context);
    }
  }
}

function* readLeaf(leaf: Leaf, lines: readonly SourceLine[], context: readonly string[]): Generator<Block> {
  if (leaf.kind === 'code') {
    const block = joinCode(lines, context);
    if (block && classifyFiller(block.text) === null) yield block;
    return;
  }
  const isMarkup = leaf.kind === 'html';
  if (isMarkup && /^[\s>]*<(?:!|\?|script|style)/i.test(lines[0]?.text ?? '')) return;
  for (const paragraph of splitAtFiller(lines.map(withoutContinuedMarks), isMarkup)) {
    const block = joinLines(paragraph, context);
    if (block && classifyFiller(isMarkup ? withoutTags(block.text) : block.text) === null) yield block;
  }
}

/** Credits, counters and advertising markers end a paragraph, also where no blank line stands before them. */
function* splitAtFiller(lines: readonly SourceLine[], isMarkup: boolean): Generator<SourceLine[]> {
  let paragraph: SourceLine[] = [];
  for (const line of lines) {
    const filler = classifyFiller(isMarkup ? withoutTags(line.text) : line.text);
    const goesOn = filler === 'link' && !endsSentence(paragraph.at(-1)?.text.trimEnd() ?? '.');
    if (filler === null || goesOn) {
      paragraph.push(line);
    } else {
      yield paragraph;
      paragraph = [];
    }
  }
  yield paragraph;
}

/** The marks of a quotation or list stay where the passage begins, and are left out where it goes on. */
function withoutContinuedMarks(line: SourceLine, index: number): SourceLine {
  return index === 0 ? line : { ...line, text: line.text.replace(/^[\s>]+/, '') };
}

/** Code keeps its line breaks; the lines of its fence are no part of it. */
function joinCode(lines: readonly SourceLine[], context: readonly string[]): Block | undefined {
  const isFence = ({ text }: SourceLine): boolean => /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:```|~~~)/.test(text);
  const isFenced = lines[0] !== undefined && isFence(lines[0]);
  const code = isFenced ? lines.filter((line, index) => !(isFence(line) && (index === 0 || index === lines.length - 1))) : lines;
  const text = code.map((line) => line.text).join('\n');
  const leading = text.length - text.trimStart().length;
  let offset = -leading;
  const starts = code.map(({ text: own, line, page }) => {
    const start = { offset: Math.max(offset, 0), line, page };
    offset += own.length + 1;
    return start;
  });
  // Of the lines that trimming took, only the last could be where the text begins.
  const first = starts.findLast((start) => start.offset === 0);
  if (!first || text.trim() === '') return undefined;
  return { text: text.trim(), starts: [first, ...starts.filter((start) => start.offset > 0)], context };
}

/** A heading without its marks and addresses, since it is matched and not quoted. */
function toHeadingText(lines: readonly SourceLine[]): string {
  const text = lines.map((line) => line.text.slice(0, 1000)).join(' ');
  return text
    .replace(/^[\s>]*(?:[-*+]\s+)?#{1,6}\s*/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/\]\([^)]{0,200}\)/g, ']')
    .replace(/[*_`[\]]|\{#[^}]{0,80}\}/g, '');
}

function toRowText(lines: readonly SourceLine[]): string {
  const cells = (lines[0]?.text ?? '').split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(' | ').slice(0, 200);
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, ' ');
}

/**
 * Parses the lines chunk by chunk. The last top-level block of a chunk may go on in the next one, so it is parsed
 * again from its beginning: Markdown's blocks can be read from the start of any of them.
 */
function* readLeaves(lines: readonly SourceLine[], from: number): Generator<Leaf> {
  let size = CHUNK;
  for (let first = from; first < lines.length; ) {
    const end = Math.min(first + size, lines.length);
    const text = lines.slice(first, end).map((line) => line.text).join('\n');
    const tokens = parser.parse(text, {});
    const lastBlock = end === lines.length ? undefined : tokens.findLast((token) => token.level === 0 && token.map);
    const stop = lastBlock?.map?.[0] ?? end - first;
    if (stop === 0 && size < LONGEST_CHUNK) {
      size *= 2;
      continue;
    }
    const limit = stop === 0 ? end - first : stop;
    yield* toLeaves(tokens, first, limit);
    first += limit;
    if (stop > 0) size = CHUNK;
  }
}

/** The leaves that begin before `limit`; lines of the tokens count from `first`. */
function* toLeaves(tokens: readonly Token[], first: number, limit: number): Generator<Leaf> {
  let isHeader = false;
  let heading = 0;
  for (const { type, tag, map, level } of tokens) {
    if (level === 0 && map && map[0] >= limit) return;
    const leaf = (kind: Leaf['kind']): Leaf => {
      const [start, end] = map ?? [0, 0];
      return { kind, level: heading, first: first + start, end: first + end };
    };
    if (type === 'thead_open') isHeader = true;
    else if (type === 'thead_close') isHeader = false;
    else if (type === 'table_close') yield leaf('table-end');
    else if (type === 'heading_open') heading = Number(tag.slice(1));
    else if (type === 'heading_close') heading = 0;
    else if (type === 'tr_open') yield leaf(isHeader ? 'header-row' : 'row');
    else if (type === 'fence' || type === 'code_block') yield leaf('code');
    else if (type === 'html_block') yield leaf('html');
    else if (type === 'inline' && map) yield leaf(heading > 0 ? 'heading' : 'paragraph');
  }
}
