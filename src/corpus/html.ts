import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block } from './block.js';
import { classifyFiller } from './filler.js';
import { findTitle, isDropped, isElement, isHeaderRow, isText, parsePage, readRow } from './html-page.js';
import { createOutline } from './outline.js';
import { createTextRun } from './text-run.js';

/** Elements that stand in the line with the text around them; every other one begins and ends a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr output picture q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;

export interface HtmlOptions {
  /** Whether lines of the source mean anything to people; those of HTML made from another format don't. */
  readonly hasLines: boolean;
}

/** A step of the walk: a node to enter, or what is to be done when one is left. */
type Step = Tree.ChildNode | (() => Iterable<Block>);

/**
 * The blocks of an HTML page: the text of its elements with white space collapsed, and the line of the source that
 * it begins on. A row of a table is a block, its header row context.
 */
export function* readHtml(html: string, { hasLines }: HtmlOptions = { hasLines: true }): Generator<Block> {
  const page = parsePage(html);
  const outline = createOutline();
  const run = createTextRun();
  let headerRow: string | null = null;
  let breaks = 0;
  let preformatted = 0;

  const addText = ({ value, sourceCodeLocation }: Tree.TextNode): void => {
    run.add(value, hasLines ? (sourceCodeLocation?.startLine ?? null) : null);
  };
  const endParagraph = (): Block[] => {
    const context = headerRow === null ? outline.context : [...outline.context, headerRow];
    const block = run.take(context);
    return block && classifyFiller(block.text) === null ? [block] : [];
  };
  const leave = (tag: string): Block[] => {
    const level = HEADING.exec(tag)?.[1];
    if (level) {
      outline.enter(Number(level), run.take([])?.text ?? '');
      return [];
    }
    const blocks = endParagraph();
    if (tag === 'table') headerRow = null;
    if (tag === 'pre') preformatted -= 1;
    return blocks;
  };

  outline.enter(0, findTitle(page) ?? '');
  // A stack of its own, since a page's nesting must not overflow the program's.
  const steps: Step[] = [...page.childNodes].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (typeof step === 'function') {
      yield* step();
    } else if (isText(step)) {
      if (step.value.trim() !== '') breaks = 0;
      if (preformatted === 0) addText(step);
      else yield* addPreformatted(step);
    } else if (isElement(step) && !isDropped(step)) {
      yield* enter(step);
    }
  }
  yield* endParagraph();

  function* enter(element: Tree.Element): Generator<Block> {
    const { tagName: tag } = element;
    const row = tag === 'tr' ? readRow(element) : null;
    if (tag === 'br') {
      run.addSpace();
      breaks += 1;
      if (breaks > 1) yield* endParagraph();
    } else if (row) {
      yield* endParagraph();
      for (const part of row) {
        if (part === 'space') run.addSpace();
        else addText(part);
      }
      if (isHeaderRow(element)) headerRow = run.take([])?.text ?? null;
      else yield* endParagraph();
    } else {
      if (!INLINE.has(tag)) {
        yield* endParagraph();
        steps.push(() => leave(tag));
        if (tag === 'pre') preformatted += 1;
      }
      for (const child of [...element.childNodes].reverse()) steps.push(child);
    }
  }

  /** In text that keeps its lines, a blank line ends a paragraph. */
  function* addPreformatted({ value, sourceCodeLocation }: Tree.TextNode): Generator<Block> {
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) run.add('\n', null);
      if (line.trim() === '' && index > 0) yield* endParagraph();
      else run.add(line, hasLines && sourceCodeLocation ? sourceCodeLocation.startLine + index : null);
    }
  }
}
