import { isJapanese } from './characters.js';
import { COMPANION_WORDS, PICTURE_WORDS, SOURCE_WORDS, WIDGET_WORDS } from './filler-words.js';
import { sentenceEnds } from '../language/sentences.js';

/** What kind of nothing a line carries; null where it carries something. */
export type Filler = 'rule' | 'link' | 'widget' | 'credit';

/** Longer lines always carry something, so that no pattern here meets a long line. */
const LONGEST = 300;

const LINK =
  /<?(?:https?:\/\/|www\.)[^\s<>]*>?|\b[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:com|org|net|info|vn|in|bd|jp|cn|gov|edu|io|co|tv|news)(?:\.[a-z]{2})?\b(?:\/[^\s<>]*)?/giu;

const LONGEST_CREDIT = 80;

/** `![…](…)` of Markdown: a picture, whose name is no text. */
const PICTURE = /!\[[^\]]{0,300}\]\([^)]{0,300}\)/gu;

/** `[name_2]`: what is left of an advertisement or a widget whose program did not run. */
const SHORTCODE = /^[[［【]\/?[\p{L}\p{M}\p{N} -]{1,40}_\p{Nd}{1,4}[\]］】]$/u;

/** `[name]: address` of Markdown, on a line of its own. */
const REFERENCE = /^\[[^\]]{1,200}\]:\s*<?(?:https?:\/\/|www\.|mailto:|\.{0,2}\/|#)\S*(?:\s+["'(].{0,200})?$/u;

const WIDGET = toPattern(WIDGET_WORDS);
const COMPANION = toPattern(COMPANION_WORDS);
/** Most lines begin with another word, which is told at once. */
const WIDGET_START = new RegExp(`^(?:\\p{Nd}|${[...WIDGET_WORDS, ...COMPANION_WORDS].join('|')})`, 'iu');
const SOURCE_ALONE = new RegExp(`^(?:${SOURCE_WORDS.join('|')})$`, 'iu');
const SOURCE_NAMED = new RegExp(`^(?:${SOURCE_WORDS.join('|')}) ?[:：/／|\\-–—]`, 'iu');
const PICTURE_NAMED = new RegExp(`^(?:${PICTURE_WORDS.join('|')}) ?[:：/／©]`, 'iu');

/**
 * Tells whether a line carries nothing that could answer a question: a rule, a bare link, a counter of comments,
 * a button, an advertising marker, a credit. A credit that gives a name but no link (`Source: Reuters`) could be
 * a fact elsewhere (the source of a river), so it counts only at the end of a document.
 */
export function classifyFiller(line: string, isAtEnd = false): Filler | null {
  const text = line.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return 'rule';
  if (text.length > LONGEST) return null;
  if (SHORTCODE.test(text)) return 'widget';
  if (REFERENCE.test(text)) return 'link';
  const bare = stripMarks(text.normalize('NFC').replace(PICTURE, ' '));
  const unlinked = stripMarks(bare.replace(LINK, ' '));
  if (unlinked === '') return 'link';
  if (isCredit(bare, unlinked, isAtEnd)) return 'credit';
  return isWidget(unlinked) ? 'widget' : null;
}

function isCredit(bare: string, unlinked: string, isAtEnd: boolean): boolean {
  if (SOURCE_ALONE.test(unlinked)) return true;
  if (unlinked.length > LONGEST_CREDIT || hasTwoSentences(unlinked)) return false;
  const hasLink = unlinked !== bare;
  return PICTURE_NAMED.test(bare) || (SOURCE_NAMED.test(bare) && (hasLink || isAtEnd));
}

function hasTwoSentences(text: string): boolean {
  return sentenceEnds(text).some((end) => end < text.length);
}

/** Whether nothing is left without the words of widgets, numbers and marks. */
function isWidget(text: string): boolean {
  if (!WIDGET_START.test(text)) return false;
  let widgets = 0;
  let companions = 0;
  const rest = text
    .replace(WIDGET, () => ((widgets += 1), ' '))
    .replace(/\p{Nd}+/gu, ' ')
    .replace(COMPANION, () => ((companions += 1), ' '));
  return (widgets > 0 || companions > 1) && !/[\p{L}\p{M}]/u.test(rest);
}

/** Without the brackets, bullets and other marks around it. */
function stripMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

/**
 * Any of the words, the longest that fits; whole words, save in Japanese, which does not part them. What stands around
 * a whole word is asked once for all of them: asked for each, compiling the pattern takes longer than reading a corpus.
 */
function toPattern(words: readonly string[]): RegExp {
  const ordered = words.toSorted((a, b) => b.length - a.length);
  const japanese = ordered.filter((word) => isJapanese(word.codePointAt(0)));
  const spaced = ordered.filter((word) => !isJapanese(word.codePointAt(0)));
  const whole = `(?<![\\p{L}\\p{M}])(?:${spaced.join('|')})(?![\\p{L}\\p{M}])`;
  return new RegExp([...japanese, whole].join('|'), 'giu');
}
