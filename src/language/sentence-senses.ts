import { remembered } from './remembered.js';
import { toTokens, type Script } from './tokens.js';

/**
 * What the small words and endings of a sentence say, by which no passage is searched: who speaks of whom, whether it
 * asks, denies or orders, when it is. A sense is a bit.
 */
const SENSES = [
  'first', 'second', 'third', 'he', 'she', 'negated', 'asks', 'who', 'what', 'where', 'when', 'why', 'how', 'count', 'which',
  'can', 'wants', 'must', 'future', 'past', 'requests', 'excess', 'very', 'more', 'again', 'also', 'only', 'still', 'already', 'all', 'some', 'much',
] as const; // prettier-ignore
type Sense = (typeof SENSES)[number];

/** The senses of a sentence, a bit each. */
export type SenseBits = number;

const MOST_WORDS = 2000;

/** How much senses tell sentences apart: those that one language says and another leaves out tell less. */
const USUAL_WEIGHT = 0.8;
const WEIGHTS: Readonly<Partial<Record<Sense, number>>> = {
  negated: 1, asks: 1, first: 0.7, second: 0.7, third: 0.5, past: 0.4, future: 0.6, very: 0.3, much: 0.3, also: 0.2,
}; // prettier-ignore

/** Words of English, Hindi and Bengali by what they say. */
const WORDS: readonly (readonly [senses: string, words: string])[] = [
  ['first', 'i me my mine myself we us our ours मैं मैंने मुझे मुझको मुझसे मुझपर मुझ मेरा मेरी मेरे हम हमें हमने हमारा हमारी हमारे हमको हमसे আমি আমার আমাকে আমায় আমরা আমাদের আমাদেরকে'],
  ['second', 'you your yours yourself तू तुम आप तुम्हें तुम्हारा तुम्हारी तुम्हारे तुमने तुमसे तुमको आपका आपकी आपके आपने आपको आपसे तेरा तेरी तेरे तुझे তুমি তোমার তোমাকে তোমায় তোমরা তোমাদের আপনি আপনার আপনাকে আপনারা আপনাদের তুই তোর তোকে'],
  ['third he', 'he him his himself'],
  ['third she', 'she her hers herself'],
  ['third', 'they them their theirs वह वो उस उसने उसे उसको उसका उसकी उसके उससे वे उन उन्हें उन्होंने उनका उनकी उनके उनसे সে তার তাকে তিনি তাঁর তাঁকে তারা তাদের ওর ওকে ওরা ওদের উনি'],
  ['negated', 'not no never none nobody nothing nowhere cannot नहीं न ना मत না নয় নেই নাই নি'],
  ['who', 'who whom whose कौन किसने किसे किसको किसका किसकी किसके किससे কে কার কাকে কারা কাদের'],
  ['what', 'what कौनसा কী কি'],
  ['where', 'where कहाँ कहां किधर কোথায় কোথা কোথাকার'],
  ['when', 'when कब কখন কবে'],
  ['when count', 'बजे কটায় কয়টায়'],
  ['why', 'why क्यों কেন'],
  ['how', 'how कैसे कैसा कैसी কেমন কীভাবে কিভাবে'],
  ['count', 'many much कितना कितने कितनी কত কতটা কতগুলো কতজন কয়টা কতক্ষণ কতদিন কটা'],
  ['which', 'which কোন কোনটা'],
  ['can', 'can could able सकता सकती सकते सका सकी सके सकूँ सकूंगा सकूँगा पाया पाई पाए पाता পারি পারো পারেন পারে পারব পারবো পারবে পারবেন পারছি পারছ পারিনি পারেনি পারলাম পারতাম পারল'],
  ['wants', 'want wants wanted wish चाहता चाहती चाहते चाहूँगा चाहूँगी চাই চাও চান চায় চাইছি'],
  ['must', 'must should need needs ought चाहिए पड़ेगा पड़ता पड़ा पड़ी पड़ेगी উচিত দরকার'],
  ['future', 'will shall tomorrow'],
  ['past', 'did was were had ago yesterday था थी थे थीं गया गई गए गयी चुका चुकी लिया दिया किया'],
  ['requests', 'please let कृपया ज़रा'],
  ['excess', 'too'],
  ['very', 'very really so बहुत काफ़ी খুব অনেক'],
  ['more', 'more than better worse most best ज़्यादा ज्यादा बेहतर চেয়ে বেশি আরও'],
  ['again', 'again फिर दोबारा আবার'],
  ['also', 'also भी ও'],
  ['only', 'only just सिर्फ़ केवल बस শুধু কেবল মাত্র'],
  ['still', 'still yet अभी अब এখনও এখনো'],
  ['already', 'already चुका चुकी चुके ইতিমধ্যে'],
  ['all', 'all every everyone everybody everything सब सभी हर সব সবাই প্রতি প্রত্যেক'],
  ['some', 'some someone somebody something any anyone anybody anything कुछ कोई किसी কিছু কেউ কোনো'],
  ['much', 'lot lots बहुत ढेर অনেক'],
]; // prettier-ignore

type Patterns = readonly (readonly [pattern: RegExp, senses: string])[];

/** What the end of a word says, */
const ENDINGS: Patterns = [
  [/n['’]t$/iu, 'negated'],
  [/\w\wed$/iu, 'past'],
  [/(?:ूँ|ूं|े|ें|ो|ए|ओ|ऊँ|ऊं|एँ|एं)ग[ाीे]$/u, 'future'],
  [/[ািুোেয়ইনল]নি$/u, 'negated'],
  [/(?:ব|বো|বে|বেন)$/u, 'future'],
  [/(?:লাম|লেন|ছিল|ছিলে|েছি|েছে|েছেন|েছ|ল)$/u, 'past'],
]; // prettier-ignore
/** but for these words. */
const OTHERWISE_ENDED = new Set(
  'need indeed speed তিনি আপনি জানি চিনি কিনি শুনি মানি সব খুব তবে ভাবে এবং'.normalize('NFC').split(' '),
);

/** What a turn of phrase or the end of a sentence says; Japanese, which has no spaces, by these alone. */
const ENGLISH: Patterns = [
  [/['’]ll\b|\bgoing to\b/iu, 'future'],
  [/\b(?:have|has|had) to\b|\bhad better\b/iu, 'must'],
  [/\bwould like\b/iu, 'wants'],
  [/^don['’]t\b/iu, 'requests'],
  [/\bhow (?:old|long|far|tall|often)\b/iu, 'count'],
  [/\bwhat (?:time|day|date)\b/iu, 'when count'],
  [
    /\b(?:went|came|saw|took|got|made|said|told|knew|thought|found|left|lost|bought|met|ate|fell|broke|wrote|slept|spoke|gave|heard|kept|paid|ran|won|began|forgot|woke|drank|sold|sent|felt|became|brought|caught|spent|stood|understood|taught|wore|drove|flew|sang|swam|grew|threw|chose|stole|hid|built|held|led|rang|sat|died)\b/iu,
    'past',
  ],
];
const HINDI: Patterns = [
  [/^क्या(?=\s)/u, 'asks'],
  [/\sक्या/u, 'what'],
  [/(?:िए|िये|इए|ना)[।.!]?$/u, 'requests'],
];
const BENGALI: Patterns = [
  [/তে হবে/u, 'must'],
  [/দয়া করে|(?:ুন|ান)[।.!]?$/u, 'requests'],
];
/** With what Japanese counts: 何冊 is how many. */
const COUNTERS = '人年月日時度回個本枚歳分冊匹台階点件名';
const JAPANESE: Patterns = [
  [/か。?$/u, 'asks'],
  [/私|わたし|僕|ぼく|俺|我々/u, 'first'],
  [/あなた|君|きみ|お前/u, 'second'],
  [/彼/u, 'third'],
  [/彼(?!女)/u, 'he'],
  [/彼女/u, 'she'],
  [/ない(?!と(?:いけ|だめ))|ません|なかった|なく(?!ては|ちゃ)|ずに|二度と|決して/u, 'negated'],
  [/誰|だれ|どなた/u, 'who'],
  [new RegExp(`何(?![${COUNTERS}曜])|なに`, 'u'), 'what'],
  [/どこ|どちら/u, 'where'],
  [/いつ(?!も)|何[時曜日月年]/u, 'when'],
  [/なぜ|どうして|なんで/u, 'why'],
  [/どう(?!も|ぞ|して)|どんな/u, 'how'],
  [new RegExp(`いくつ|いくら|何[${COUNTERS}]|どのくらい|どれくらい`, 'u'), 'count'],
  [/どれ|どの(?!く)/u, 'which'],
  [/でき[るまたなず]|られ[るまな]|[けげせめべねえ](?:な[いか]|ません)/u, 'can'],
  [/たい(?!へん)|たがっ|ほしい|欲しい|たく(?=な)/u, 'wants'],
  [/なければ|なきゃ|ないといけ|べき|必要|なくては|なくちゃ/u, 'must'],
  [/だろう|でしょう|つもり|予定|明日/u, 'future'],
  [/た(?:[。！!？?よねのんかけ]|$)|ました|だった|でした/u, 'past'],
  [/ください|下さい|なさい|いただけ|くれ(?:る|ます|ませ)|ましょう|ないで|[るくすつぬぶむぐう]な[。!！]?$|て[。!！]?$/u, 'requests'],
  [/すぎ/u, 'excess'],
  [/とても|すごく|本当に|大変|非常に/u, 'very'],
  [/より|もっと/u, 'more'],
  [/また|再び|二度と/u, 'again'],
  [/だけ|しか/u, 'only'],
  [/まだ/u, 'still'],
  [/もう(?!少)/u, 'already'],
  [/みんな|全部|すべて|毎/u, 'all'],
  [/誰か|何か|どこか|少し/u, 'some'],
  [/たくさん|多く|いっぱい/u, 'much'],
]; // prettier-ignore

function toBits(senses: string): SenseBits {
  return senses.split(' ').reduce((bits, sense) => bits | (1 << SENSES.indexOf(sense as Sense)), 0);
}

const BITS_BY_WORD = new Map<string, SenseBits>();
for (const [senses, words] of WORDS) {
  for (const word of words.normalize('NFC').split(' '))
    BITS_BY_WORD.set(word, (BITS_BY_WORD.get(word) ?? 0) | toBits(senses));
}
const toBitsByPattern = (patterns: Patterns): readonly (readonly [RegExp, SenseBits])[] =>
  patterns.map(([pattern, senses]) => [pattern, toBits(senses)]);
const BITS_BY_PATTERN: Readonly<Partial<Record<Script, ReturnType<typeof toBitsByPattern>>>> = {
  latin: toBitsByPattern(ENGLISH),
  devanagari: toBitsByPattern(HINDI),
  bengali: toBitsByPattern(BENGALI),
  japanese: toBitsByPattern(JAPANESE),
};
const BITS_BY_ENDING = toBitsByPattern(ENDINGS);
const ASKS = toBits('asks');

/** What a word says; the same words make most sentences. */
const bitsOf = remembered(MOST_WORDS, (word): SenseBits => {
  let bits = BITS_BY_WORD.get(word.toLowerCase()) ?? 0;
  if (OTHERWISE_ENDED.has(word)) return bits;
  for (const [ending, senses] of BITS_BY_ENDING) if (ending.test(word)) bits |= senses;
  return bits;
});
const WEIGHT_BY_BIT = SENSES.map((sense) => WEIGHTS[sense] ?? USUAL_WEIGHT);

/** The senses of a sentence in any of the four languages, each in its own script. */
export function toSenses(sentence: string): SenseBits {
  const text = sentence.normalize('NFC').trim();
  let bits = /[?？]/u.test(text) ? ASKS : 0;
  const scripts = new Set<Script>();
  for (const { text: word, script } of toTokens(text)) {
    scripts.add(script);
    bits |= bitsOf(word);
  }
  for (const script of scripts)
    for (const [pattern, senses] of BITS_BY_PATTERN[script] ?? []) if (pattern.test(text)) bits |= senses;
  return bits;
}

/** How alike two sentences are by their senses, over 0 to 1: by weight, those that both have of those that either has (Jaccard). */
export function toSenseLikeness(a: SenseBits, b: SenseBits): number {
  let both = 0;
  let either = 0;
  WEIGHT_BY_BIT.forEach((weight, bit) => {
    const mask = 1 << bit;
    if ((a & b & mask) !== 0) both += weight;
    if (((a | b) & mask) !== 0) either += weight;
  });
  return either === 0 ? 1 : both / either;
}
