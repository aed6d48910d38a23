import type { Language } from '../src/language/language.js';

const ZERO: Partial<Record<Language, number>> = { hi: 0x966, bn: 0x9e6 };

/** A year, a count or a decimal, in the digits of the language. */
export function toFigure(random: () => number, language: Language): string {
  const kind = random();
  const plain =
    kind < 0.4
      ? `${1950 + Math.floor(random() * 75)}`
      : kind < 0.8
        ? `${1 + Math.floor(random() ** 3 * 5000)}`
        : (random() * 100).toFixed(1);
  const zero = ZERO[language];
  return zero === undefined
    ? plain
    : plain.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}
