import { endingsFor, toEndings } from './endings.js';

/** Words that carry no topic: pronouns, postpositions, auxiliaries, light verbs, question words. */
const STOP_WORDS =
  'এ এই ঐ ওই সে সেই তা তার তারা তাদের তাকে তিনি তাঁর তাঁরা তাঁদের তাঁকে এটি এটা এটির এটাকে এর এরা এদের এঁরা একে ওর ওরা ওদের ওকে ও ই আমি আমার আমাকে আমরা আমাদের তুমি তোমার তোমাকে তোমরা তোমাদের আপনি আপনার আপনাকে আপনারা আপনাদের ' +
  'নিজ নিজে নিজের নিজেকে নিজেদের যে যা যার যাকে যারা যাদের যিনি যাঁর যাঁরা যেটি যেটা কে কী কি কার কাকে কারা কাদের কোন কোনো কোনও কিছু কেউ কখন কবে কোথায় কেন কেমন কত কতটা কতটি কতজন কতগুলি কীভাবে কিভাবে ' +
  'এবং আর অথবা বা কিন্তু তবে তবুও যদি যদিও কারণ কেননা তাই সুতরাং অতএব যখন তখন যেখানে সেখানে এখানে ওখানে যেমন তেমন এমন যেন না নি নেই নয় নন নাই হ্যাঁ শুধু শুধুমাত্র মাত্র আরও আরো খুব অনেক সব সকল প্রতি প্রতিটি উভয় ' +
  'থেকে হতে দ্বারা দিয়ে নিয়ে জন্য জন্যে সঙ্গে সাথে মধ্যে মাঝে উপর ওপর উপরে নিচে পর্যন্ত কাছে কাছ পাশে পাশাপাশি দিকে সম্পর্কে বিষয়ে ব্যাপারে পরে আগে পূর্বে সময় হিসেবে হিসাবে মতো মত অনুযায়ী অনুসারে ছাড়া ছাড়াও বিরুদ্ধে পক্ষে ক্ষেত্রে মাধ্যমে ভিতরে বাইরে চেয়ে তুলনায় একটি একটা এক ' +
  'হয় হয়ে হয়েছে হয়েছিল হয়েছেন হন হই হবে হবেন হতো হত হল হলো হলে হলেন হওয়া হওয়ার হচ্ছে হচ্ছেন ছিল ছিলেন ছিলাম আছে আছেন আছি থাকা থাকে থাকেন থাকবে থাকত করা করে করেন করি করেছে করেছেন করেছিল করেছিলেন করছে করছেন করবে করবেন করতে করার করলে করলেন করল করুন করিয়ে করায় ' +
  'দেওয়া দেয় দেন দিয়েছে দিয়েছেন দিয়েছিলেন দিতে দেবে নেওয়া নেয় নেন নিয়েছে নিয়েছেন নিতে যায় যান যাওয়া গেছে গিয়ে গেল যাবে যেতে আসে বলা বলে বলেন বলেছেন বলেছে রয়েছে রয়েছেন পারে পারেন পারবে পারি চাই';

/**
 * Levels the spelling variants of a Bengali word: joiners, nukta and chandrabindu dropped (so ড় ঢ় join র and
 * য় joins য), long vowels short, the sibilants one, ণ→ন, ৎ→ত. After Lucene's BengaliNormalizer
 * (Apache License 2.0), as rules.
 */
export function toBengaliNormalForm(word: string): string {
  const decomposed = word.normalize('NFD').replace(/[ডঢ]\u09bc/gu, 'র');
  let form = '';
  for (const letter of decomposed) form += LEVELLED.get(letter) ?? letter;
  // ো and ৌ, which are written as one letter in the endings below, fell apart above.
  return form
    .replaceAll('ত\u09cd\u200d', 'ত')
    .replaceAll(/[\u200c\u200d]/gu, '')
    .normalize('NFC');
}

const LEVELLED = new Map([
  ['\u09bc', ''], ['ঁ', ''], ['ঃ', ''], ['ঈ', 'ই'], ['ঊ', 'উ'], ['ী', 'ি'], ['ূ', 'ু'],
  ['শ', 'স'], ['ষ', 'স'], ['ণ', 'ন'], ['ৎ', 'ত'], ['ঙ', 'ং'],
]); // prettier-ignore

export const BENGALI_STOP_WORDS: ReadonlySet<string> = new Set(
  STOP_WORDS.split(' ').map(toBengaliNormalForm),
);

/** Endings of nouns: emphatic particles, cases, plurals, classifiers; they stack. In normal form. */
const NOUN_ENDINGS = (
  'ই ও ের র এর কে তে ে য যের এ গুলি গুলো গুলা টি টা টো খানা খানি রা েরা দের েদের সমুহ গন বৃন্দ মালা জন ভাবে সহ কেই তেই জনক যোগ্য'
).split(' '); // prettier-ignore

/** Personal and participial endings of verbs after the root. In normal form. */
const VERB_ENDINGS = (
  'েছিলেন েছিলাম েছিলে েছিল েছিলো েছেন েছে েছি েছ চ্ছিলেন চ্ছিল চ্ছেন চ্ছে চ্ছি ছিলেন ছিলাম ছিল ছেন ছে ছি বেন বে বো ব তেন তাম তো ত লেন লাম লো ল লে তে েন ে ি ো া ার াতে ায ুন ুক ন য লেই তেই েই েও বার ানোর ানো ান'
).split(' '); // prettier-ignore

const BY_LETTER = { nouns: toEndings(NOUN_ENDINGS), all: toEndings([...NOUN_ENDINGS, ...VERB_ENDINGS]) };

/** The forms that an inflected word may come from, least stripped first. Input and output in normal form. */
export function toBengaliBases(form: string): string[] {
  const found = new Set([form]);
  let layer = [form];
  for (let depth = 0; depth < 3 && layer.length > 0; depth += 1) {
    const next: string[] = [];
    for (const word of layer) {
      for (const ending of endingsFor(word, depth === 0 ? BY_LETTER.all : BY_LETTER.nouns)) {
        if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
        const base = word.slice(0, -ending.length);
        if (found.has(base) || base.endsWith('\u09cd')) continue;
        found.add(base);
        next.push(base);
      }
    }
    layer = next;
  }
  return [...found].sort((a, b) => b.length - a.length);
}

/** The stem of a word that no lexicon knows: the longest ending off, once. */
export function toBengaliStem(form: string): string {
  let longest = '';
  for (const ending of endingsFor(form, BY_LETTER.all)) {
    if (ending.length > longest.length && form.endsWith(ending) && form.length - ending.length >= 3)
      longest = ending;
  }
  return longest === '' ? form : form.slice(0, -longest.length);
}

/** Endings of names in which a consonant is heard: cases, plurals and classifiers, and what of them stands together. Decomposed. */
const NAME_ENDINGS = toEndings(
  (
    'রও রই েরও েরই কে কেও কেই তে তেও তেই রা রাও েরা েরাও দের দেরও দেরকে েদের েদেরও েদেরকে টি টির টিকে টিতে টা টার টাকে গুলি গুলির গুলো গুলোর সহ'
  )
    .normalize('NFD')
    .split(' '),
); // prettier-ignore
const SHORTEST_NAME = 3;

/** A name without the longest such ending, decomposed. Others are heard as a vowel more, which sounds forgive. */
export function toBengaliName(word: string): string {
  const letters = word.normalize('NFD');
  let longest = '';
  for (const ending of endingsFor(letters, NAME_ENDINGS))
    if (ending.length > longest.length && letters.endsWith(ending)) longest = ending;
  const size = letters.length - longest.length;
  return size < SHORTEST_NAME ? letters : letters.slice(0, size);
}

/**
 * The roots that a verb's forms begin with, from its verbal noun (লেখা → লেখ, লিখ; দেওয়া → দে, দি, দিয;
 * জানানো → জানা, জানিয; রাখা → রাখ, রেখ). Empty where the word is no verbal noun. In normal form.
 */
export function toBengaliVerbRoots(form: string): string[] {
  if (form.endsWith('ানো') && form.length > 4) {
    const root = form.slice(0, -3);
    return [`${root}া`, `${root}িয`, `${root}ান`];
  }
  if (form.endsWith('ওযা')) {
    const root = form.slice(0, -3);
    const high = root
      .replace(/া$/u, 'ে')
      .replace(/ে$/u, (vowel) => (root.endsWith('ে') ? 'ি' : vowel))
      .replace(/ো$/u, 'ু');
    const irregular = root === 'যা' ? ['গি', 'গে', 'গিয', 'গেছ'] : [];
    return [...new Set([root, `${root}য`, high, `${high}য`, ...irregular])];
  }
  if (form.endsWith('া') && form.length > 2) {
    const root = form.slice(0, -1);
    return [...new Set([root, toHighVowel(root)])];
  }
  return [];
}

/** The root's last vowel as it stands before high vowels and in the perfect: ে→ি, ো→ু, া→ে, আ→এ. */
function toHighVowel(root: string): string {
  const raised: Record<string, string> = { 'ে': 'ি', 'ো': 'ু', 'া': 'ে', আ: 'এ', ও: 'উ' };
  for (let i = root.length - 1; i >= 0; i -= 1) {
    const vowel = raised[root[i] ?? ''];
    if (vowel !== undefined) return root.slice(0, i) + vowel + root.slice(i + 1);
  }
  return root;
}
