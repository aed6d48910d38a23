/**
 * Text as it can be shown anywhere: without control characters (which steer terminals), without the invisible ones
 * that turn the writing direction for what follows, and with a sign in place of a lone surrogate. Tabs and line
 * breaks stay; joiners, which Hindi and Bengali spell with, too.
 */
export function toVisible(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- control characters are what it is about
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** On one line. */
export function toLine(text: string): string {
  return toVisible(text).replace(/\s+/g, ' ').trim();
}

/** At most `limit` UTF-16 units, the last of them an ellipsis where something is missing. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, toBoundary(text, limit - 1, -1))}…`;
}

/** As `cut`, but what is kept is the end. */
export function cutStart(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(toBoundary(text, text.length - limit + 1, 1))}`;
}

/** More marks than this on one letter are no writing, and are not searched through. */
const MOST_MARKS = 40;

/** The nearest index in this direction that splits neither a surrogate pair nor a line break, nor a letter from its marks. */
export function toBoundary(text: string, index: number, direction: 1 | -1): number {
  let at = index;
  for (let steps = 0; steps < MOST_MARKS && at > 0 && at < text.length; steps++, at += direction)
    if (!isInsideLetter(text, at)) return at;
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  return isLowSurrogate(text, index) ? index + direction : index;
}

function isInsideLetter(text: string, index: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const before = text[index - 1];
  if (before === '\r' && character === '\n') return true;
  return isLowSurrogate(text, index) || before === '\u200d' || /^(?:\p{M}|\u200d)/u.test(character);
}

function isLowSurrogate(text: string, index: number): boolean {
  return /[\udc00-\udfff]/.test(text[index] ?? '') && /[\ud800-\udbff]/.test(text[index - 1] ?? '');
}
