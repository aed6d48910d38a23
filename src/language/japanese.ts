/** Hiragana words and endings that carry no topic; kanji words that only frame a question. */
export const JAPANESE_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '何 誰 どこ いつ なぜ どう どの どれ どんな どちら いくつ いくら 何人 何年 何月 何日 何時 何故 何個 何処 事 物 者 為 こと もの ため よう ところ これ それ あれ この その あの ここ そこ あそこ ' +
    '第 件 回 年 月 日 時 分 秒 名 個 本 枚 歳 番 目 さん 氏 する した して します しました している いる いた ある あった ない なる なった です でした ます ました だ だった である では には から まで より など について による によって として とは という といった における において に対して また 及び および 並びに 及 等'
  ).split(' '),
);

const GODAN: Record<string, string> = {
  う: 'わいえおっ', く: 'かきけこい', ぐ: 'がぎげごい', す: 'さしせそ', つ: 'たちてとっ',
  ぬ: 'なにねのん', ぶ: 'ばびべぼん', む: 'まみめもん', る: 'らりれろっ',
}; // prettier-ignore

const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;
const HAN = /\p{Script=Han}/u;

export function isHiragana(text: string): boolean {
  return HIRAGANA_ONLY.test(text);
}

/** Whether a letter of one UTF-16 unit is hiragana. */
export function isHiraganaLetter(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x309d && code <= 0x309f) || code === 0x30fc;
}

/** Whether a text may be hiragana that begins so: with a hiragana letter, or with half of a letter of two units. */
export function mayBeHiragana(code: number): boolean {
  return isHiraganaLetter(code) || (code >= 0xd800 && code < 0xe000);
}

/** What an adjective or a verb made of a noun is made of: 協力する → 協力, メキシコの → メキシコ, 怪我をする → 怪我, 急速に → 急速. */
export function toJapaneseLemma(word: string): string {
  const verb = /^(.{2,}?)(?:をする|がある|のある|にする|になる|となる|する)$/u.exec(word)?.[1];
  if (verb !== undefined) return verb;
  return /^(.+[\p{Script=Han}\p{Script=Katakana}ー])[のなに]$/u.exec(word)?.[1] ?? word;
}

/** Words in kana that mostly help another: of their forms every sentence is full. They are known in their dictionary form alone. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'あげる かかる かける くれる しまう すぎる させる したい できる つける となる みたい もらう らしい だろう もない くださる いただく'.split(
    ' ',
  ),
);

/** What looks in kana like a form of a verb or an adjective, and is mostly a word of grammar, an adverb or a pronoun. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'くらい わたし みなさ いたか いたい いたく いたす かもし あたり とおり つまり つまら にくい やすい すべて たくさ たとえ かぎり あまり まして'.split(
    ' ',
  ),
);

/**
 * The beginnings by which the inflected forms of a word are known in running text: 書く → 書か 書き 書け 書こ 書い,
 * 率いる → 率い, 新しい → 新しく 新しか 新しさ 新しす(ぎる) 新しそ(う), 協力する → 協力. Always begins with the lemma.
 */
export function toJapaneseStems(equivalent: string): string[] {
  const word = toJapaneseLemma(equivalent);
  if (HAN.test(word)) return toStems(word);
  // Short words in kana alone would inflect into what every sentence is full of.
  if (word.length < 3 || AUXILIARIES.has(word)) return [word];
  return toStems(word).filter((stem) => stem === word || !FUNCTION_WORDS.has(stem));
}

/** What a word's forms begin with, by its ending. */
function toStems(word: string): string[] {
  const last = word.at(-1) ?? '';
  const stem = word.slice(0, -1);
  if (stem.length === 0 || !isHiragana(last)) return [word];
  if (last === 'い' && stem.length >= 1) return [word, ...Array.from('くかさけすそ', (kana) => stem + kana)];
  const row = GODAN[last];
  if (row === undefined) return [word];
  const stems = [word, ...Array.from(row, (kana) => stem + kana)];
  if (last === 'る') {
    // Ichidan verbs keep the bare stem before た, て, ま, な, よ …; a single kanji or two kana alone would match too much.
    if (stem.length >= (HAN.test(stem) ? 2 : 3)) stems.push(stem);
    else stems.push(...Array.from('たてなまよさ', (kana) => stem + kana));
  }
  return stems;
}

/** Native verbs and adjectives, which are often written in kana alone: 嬉しい is うれしい. */
const NATIVE = /^\p{Script=Han}{1,2}\p{Script=Hiragana}{0,2}[うくぐすつぬぶむるい](?<!する)$/u;
const SHORTEST_KANA = 3;
/** Shorter forms are mostly something else, but for what ichidan verbs keep (わすれる, わすれ). */
const SHORTEST_FORM = 4;

/** The beginnings by which a word is known where it is written in kana alone; none where that is not usual. */
export function toKanaStems(word: string, reading: string | null): string[] {
  if (reading === null || reading.length < SHORTEST_KANA || !NATIVE.test(word)) return [];
  const kana = toJapaneseNormalForm(reading);
  const kept = [kana, kana.slice(0, -1)];
  return toJapaneseStems(kana).filter(
    (stem) => !FUNCTION_WORDS.has(stem) && (stem.length >= SHORTEST_FORM || kept.includes(stem)),
  );
}

/** Folds width, half-width katakana and iteration marks; katakana and hiragana stay apart. */
export function toJapaneseNormalForm(text: string): string {
  return text.normalize('NFKC');
}
