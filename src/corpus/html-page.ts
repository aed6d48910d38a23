import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { DamagedFileError } from './damaged-file-error.js';

/** As browsers do: deeper nesting comes from faulty pages only, and costs the parser the square of its depth. */
const DEEPEST = 512;

/** Elements whose text no reader of the page sees, or that steer the page. */
const DROPPED = new Set(
  'script style template noscript nav head iframe object embed svg math canvas audio video button select textarea datalist dialog'.split(
    ' ',
  ),
);
/** Elements that make a table's cell more than some text: such a row is read as part of a page. */
const CELL_BLOCKS = new Set('h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre div section article'.split(' '));
/** A row of more nodes than this lays out a page. */
const LARGEST_ROW = 500;

/** Throws `DamagedFileError` where elements are nested deeper than any page needs. */
export function parsePage(html: string): Tree.Document {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new DamagedFileError('elements are nested too deep');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(html, { sourceCodeLocationInfo: true, treeAdapter });
}

export function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

export function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node;
}

/** Whether the element is no part of the text; the marks of a Word file's footnotes are none either. */
export function isDropped({ tagName, attrs }: Tree.Element): boolean {
  if (DROPPED.has(tagName)) return true;
  return attrs.some(
    ({ name, value }) => name === 'hidden' || (tagName === 'a' && /^#?(?:foot|end)note-ref-/.test(value)),
  );
}

export function findTitle(page: Tree.Document): string | null {
  const html = page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const head = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'title');
  return title?.childNodes.find(isText)?.value ?? null;
}

/** The texts of a row's cells in order; null where the cells hold more than some text each. */
export function readRow(row: Tree.Element): (Tree.TextNode | 'space')[] | null {
  const texts: (Tree.TextNode | 'space')[] = [];
  const nodes: Tree.ChildNode[] = [...row.childNodes].reverse();
  let seen = 0;
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    seen += 1;
    if (seen > LARGEST_ROW) return null;
    if (isText(node)) texts.push(node);
    else if (isElement(node) && !isDropped(node)) {
      if (CELL_BLOCKS.has(node.tagName)) return null;
      if (['td', 'th', 'p', 'br'].includes(node.tagName)) texts.push('space');
      for (const child of [...node.childNodes].reverse()) nodes.push(child);
    }
  }
  return texts;
}

/** Whether a row names the columns of the rows below it. */
export function isHeaderRow(row: Tree.Element): boolean {
  const cells = row.childNodes.filter(isElement);
  return cells.length > 1 && cells.every(({ tagName }) => tagName === 'th');
}
