import type { Place } from '../corpus/document.js';
import { toLine, toVisible } from '../reply/characters.js';
import type { List, Quotation, Reply } from '../reply/reply.js';
import { toRuns } from '../reply/runs.js';
import { wordingOf } from '../wording/choice.js';
import type { Wording } from '../wording/wording.js';
import type { Style } from './style.js';

const MOST_ITEMS = 50;

/** A reply as lines of text, without a line break at the end. No text of others can steer the terminal. */
export function toText(reply: Reply, style: Style): string {
  const wording = wordingOf(reply.language);
  const facts = (reply.facts ?? []).map(
    ({ label, value }) =>
      `${label}: ${value instanceof Date ? value.toLocaleString(reply.language) : toLine(value)}`,
  );
  return [
    [style.dim(toVisible(reply.notice)), ...facts].join('\n'),
    ...(reply.quotations ?? []).map((quotation) => toQuotationText(quotation, wording, style)),
    ...(reply.lists ?? []).map((list) => toListText(list, wording)),
  ].join('\n\n');
}

function toQuotationText({ passage }: Quotation, wording: Wording, style: Style): string {
  const { gist } = passage;
  const text = toRuns(passage)
    .map(({ text: run, matched, best }) => {
      const visible = toVisible(run);
      const underlined = best ? style.underline(visible) : visible;
      return matched ? style.bold(underlined) : underlined;
    })
    .join('');
  const lines = [text, style.dim(passage.places.map((place) => toPlaceText(place, wording)).join(', '))];
  return [...lines, ...(gist === null ? [] : [`${wording.gist}: ${toVisible(gist)}`])].join('\n');
}

/** `file:line`, which editors open. */
function toPlaceText({ file, line, page, paragraph }: Place, wording: Wording): string {
  const name = toLine(file);
  if (line !== null) return `${name}:${line}`;
  return `${name} (${[...(page === null ? [] : [wording.page(page)]), wording.paragraph(paragraph)].join(', ')})`;
}

function toListText({ label, items }: List, wording: Wording): string {
  const missing = items.length - MOST_ITEMS;
  const lines = items.slice(0, MOST_ITEMS).map((item) => `- ${toLine(item)}`);
  return [label, ...lines, ...(missing > 0 ? [`- ${wording.more(missing)}`] : [])].join('\n');
}
