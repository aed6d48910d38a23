/** One equivalent of a headword; `reading` is the kana reading of a Japanese one that has kanji. */
export interface Equivalent {
  readonly text: string;
  readonly reading: string | null;
}

/** One line of a lexicon or glossary file. */
export interface LexiconRow {
  readonly english: string;
  readonly hi: readonly Equivalent[];
  readonly bn: readonly Equivalent[];
  readonly ja: readonly Equivalent[];
}

/** What is wrong with a line, by its 1-based number. */
export interface LexiconFault {
  readonly line: number;
  readonly fault: string;
}

const COLUMNS = ['english', 'hi', 'bn', 'ja'] as const;
const LETTERS = {
  hi: /\p{Script=Devanagari}/u,
  bn: /\p{Script=Bengali}/u,
  // Japanese writes some words in Latin letters: Google, NHK.
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z]/u,
};

/**
 * Reads the form that the lexicon and a corpus's `glossary.tsv` share: `english<TAB>hindi<TAB>bengali<TAB>japanese`
 * a line, equivalents separated by `;`, a Japanese reading in `[…]` behind its word. Empty lines, lines that begin
 * with `#` and a header line are passed over. With `partial`, cells other than the first may be empty.
 */
export function parseLexiconFile(
  text: string,
  { partial = false } = {},
): { rows: LexiconRow[]; faults: LexiconFault[] } {
  const rows: LexiconRow[] = [];
  const faults: LexiconFault[] = [];
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .forEach((content, index) => {
      if (content.trim() === '' || content.startsWith('#') || /^english\thindi/iu.test(content)) return;
      const result = parseRow(content, partial);
      if (typeof result === 'string') faults.push({ line: index + 1, fault: result });
      else rows.push(result);
    });
  return { rows, faults };
}

function parseRow(content: string, partial: boolean): LexiconRow | string {
  const cells = content.split('\t');
  if (cells.length > 4 || cells.length < (partial ? 2 : 4))
    return `${cells.length} cells where there should be ${COLUMNS.length}`;
  const english = (cells[0] ?? '').trim().toLowerCase();
  if (!/[a-z0-9]/u.test(english)) return `«${cells[0]}» is no English headword`;
  const row = {
    english,
    hi: toEquivalents(cells[1]),
    bn: toEquivalents(cells[2]),
    ja: toEquivalents(cells[3]),
  };
  for (const language of ['hi', 'bn', 'ja'] as const) {
    if (row[language].length === 0 && !partial) return `no equivalent in the ${language} cell`;
    const stray = row[language].find(({ text }) => !partial && !LETTERS[language].test(text));
    if (stray !== undefined) return `«${stray.text}» is not in the script of the ${language} cell`;
  }
  return row;
}

function toEquivalents(cell = ''): Equivalent[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const bracket = part.indexOf('[');
      if (bracket <= 0 || !part.endsWith(']')) return { text: part, reading: null };
      return { text: part.slice(0, bracket).trim(), reading: part.slice(bracket + 1, -1).trim() };
    });
}
