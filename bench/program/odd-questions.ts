/** What Discord's clients let a person type. In UTF-16 units. */
const LONGEST = 6000;
const MARKS = [
  '**',
  '__',
  '`',
  '```',
  '> ',
  '# ',
  '||',
  '[a](https://b.example)',
  '@everyone',
  '<@1>',
  '<t:0:R>',
  '\\',
];
/** Joiners, direction marks, variation selectors, soft hyphens and line breaks. */
const INVISIBLE = [
  0x20, 0x09, 0x0a, 0xad, 0x200b, 0x200c, 0x200d, 0x202e, 0x2028, 0xfe0f, 0xfeff, 0x3164, 0xe0001, 0x00,
];
const LETTERS = ['a', 'क', 'ক', 'か', '漢', '्', 'x̸̡', '🏳️‍🌈', '9', '٣'];

type Draw = () => number;

/** The ordinary questions, and among them what people, and those who mean harm, type as well. */
export function createQuestionMix(ordinary: readonly string[], random: Draw): () => string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const repeat = (most: number, draw: () => string): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, draw).join('');
  const toCodePoint = (): string => {
    const code = Math.floor(random() * (random() < 0.7 ? 0x10000 : 0x110000));
    // Half of a surrogate pair can't be sent.
    return code >= 0xd800 && code < 0xe000 ? '\u{1f600}' : String.fromCodePoint(code);
  };
  const kinds: readonly (readonly [share: number, draw: () => string])[] = [
    [0.6, () => pick(ordinary)],
    [0.1, () => repeat(300, toCodePoint)],
    [0.06, () => pick(LETTERS).repeat(LONGEST)],
    [0.06, () => repeat(LONGEST, () => `${pick(ordinary)} `)],
    [0.06, () => repeat(60, () => `${pick(MARKS)}${pick(ordinary).slice(0, 5)}`)],
    [0.06, () => repeat(40, () => String.fromCodePoint(pick(INVISIBLE)))],
    [0.06, () => repeat(20, () => `${pick(ordinary).split(' ')[0] ?? ''}${toCodePoint()} `)],
  ];
  return () => {
    let share = random();
    const [, draw] = kinds.find(([own]) => (share -= own) < 0) ?? [1, () => pick(ordinary)];
    return cut(draw(), LONGEST);
  };
}

/** At most so long, and without half of a surrogate pair. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '') || '?';
}
