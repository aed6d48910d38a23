import { toVisible } from '../reply/characters.js';
import type { Run } from '../reply/runs.js';

/**
 * The one place that knows Discord's Markdown. Whatever a text holds (headings, lists, code, masked links, spoilers,
 * emoji, timestamps, mentions, bare links), what is shown reads as the text. Every pattern takes linear time.
 */
export function escapeMarkdown(text: string): string {
  return toVisible(text)
    .split('\n')
    .map((line) => escapeInline(line, true).replace(/\\:$/, ':'))
    .join('\n');
}

/** A block quotation with what matched in bold and the best sentence underlined. */
export function toQuote(runs: readonly Run[]): string {
  return toLines(runs)
    .map((line) => `> ${toMarkedLine(line)}`)
    .join('\n');
}

/** No mark may reach over a line break, so every line is marked on its own. */
function toLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of toVisible(run.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') addRun(lines.at(-1) ?? [], { ...run, text });
    }
  return lines;
}

/** Where what stood between two runs can't be seen, they are one: the marks of two would show as asterisks. */
function addRun(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.matched === run.matched && last.best === run.best)
    line[line.length - 1] = { ...run, text: last.text + run.text };
  else line.push(run);
}

function toMarkedLine(runs: readonly Run[]): string {
  let line = '';
  let underlined = false;
  let isStart = true;
  for (const { text, matched, best } of runs) {
    if (best !== underlined) line += '__';
    underlined = best;
    const escaped = escapeInline(text, isStart);
    line += matched && text.trim() !== '' ? `**${escaped}**` : escaped;
    isStart &&= text.trim() === '';
  }
  return underlined ? `${line}__` : line;
}

function escapeInline(text: string, isStart: boolean): string {
  // A colon begins an emoji (`:smile:`) and belongs to a bare link (`https://`), whose marks could not be escaped.
  const escaped = text.replace(/[\\*_~|`<>@#[\]]|:(?!\s)/g, '\\$&');
  if (!isStart) return escaped;
  return escaped.replace(/^(\s*)([-+])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
