import { endingsFor, toEndings } from './endings.js';

/** Words that carry no topic: postpositions, pronouns, auxiliaries, light verbs, question words. */
const STOP_WORDS =
  'का की के को में से पर ने और एक यह वह ये वे इस उस इन उन इसे उसे इसका इसकी इसके उसका उसकी उसके इनका इनकी इनके उनका उनकी उनके इसमें उसमें ' +
  'इन्हें उन्हें इन्होंने उन्होंने उसने इसने मैं मैंने मुझे मेरा मेरी मेरे हम हमने हमें हमारा हमारी हमारे तुम तुम्हें तुम्हारा आप आपने आपको आपका आपकी आपके अपना अपनी अपने स्वयं खुद ' +
  'जो जिस जिसे जिसका जिसकी जिसके जिसमें जिन जिनका जिनकी जिनके जिन्हें जिन्होंने जिसने कोई कुछ किसी किस किसे किसका किसकी किसके किसने किन किनका कौन क्या कब कहाँ कहां क्यों कैसे कैसा कैसी ' +
  'कितना कितनी कितने कौनसा कौनसी कौनसे है हैं हो हूँ हूं था थी थे थीं होगा होगी होंगे होता होती होते हुआ हुई हुए होना होने होकर हुआ रहा रही रहे रहना गया गई गए गयी गये जाता जाती जाते जाना जाने जाए जाएगा जाएगी ' +
  'कर करना करने करता करती करते करके किया की किए किये करेगा करेगी करेंगे करें दिया दी दिए दिये देना देने देता देती देते लिया ली लिए लिये लेना लेने सकता सकती सकते सका चाहिए वाला वाली वाले ' +
  'नहीं न ना मत भी ही तो तक साथ बाद पहले लेकिन मगर परंतु परन्तु किंतु या अथवा अगर यदि क्योंकि कि जब तब जहाँ जहां वहाँ वहां यहाँ यहां अब फिर बहुत सभी सब हर द्वारा बारे ओर तरफ़ तरफ लिए जैसे जैसा जैसी ऐसे ऐसा ऐसी वैसे इसलिए ताकि तथा एवं व अतः मात्र पास बीच दौरान रूप एवं सिर्फ़ केवल ' +
  'बताइए बताओ बताएँ कृपया';

/**
 * Levels the spelling variants of a Hindi word: nukta, virama and joiners dropped, chandrabindu and nasal
 * consonants to anusvara, long vowels short. After Lucene's HindiNormalizer (Apache License 2.0), as rules.
 */
export function toHindiNormalForm(word: string): string {
  let form = '';
  for (const letter of word.normalize('NFD')) {
    if (letter === '\u093c' || letter === '\u200c' || letter === '\u200d') continue;
    form += LEVELLED.get(letter) ?? letter;
  }
  // A nasal consonant before another consonant is written as an anusvara as well: हिन्दी, हिंदी.
  return form.replace(/[ङञणनम]\u094d(?=[क-ह])/gu, 'ं').replaceAll('\u094d', '');
}

const LEVELLED = new Map([
  ['ँ', 'ं'], ['ऑ', 'आ'], ['ऍ', 'ए'], ['ॉ', 'ा'], ['ॅ', 'े'], ['ॆ', 'े'], ['ॊ', 'ो'],
  ['ई', 'इ'], ['ऊ', 'उ'], ['ऐ', 'ए'], ['औ', 'ओ'], ['ी', 'ि'], ['ू', 'ु'], ['ै', 'े'], ['ौ', 'ो'], ['ः', ''],
]); // prettier-ignore

export const HINDI_STOP_WORDS: ReadonlySet<string> = new Set(STOP_WORDS.split(' ').map(toHindiNormalForm));

/**
 * Inflectional endings in normal form, shortest first, after A. Ramanathan and D. Rao, "A Lightweight Stemmer
 * for Hindi" (2003), with what their list lacks: honorific imperatives, -कर, -वाला.
 */
const SUFFIXES = [
  'ाएंगि', 'ाएंगे', 'ाउंगि', 'ाउंगा', 'ाइयां', 'ाइयों', 'ाइयां', 'ियांे', 'ेंगे', 'ेंगि', 'ाएगा', 'ाएगि', 'ाओगे', 'ाओगि', 'एंगे', 'एंगि', 'ुंगा', 'ुंगि',
  'ातिं', 'नाओं', 'नाएं', 'ताओं', 'ताएं', 'ियाँ', 'ियां', 'ियों', 'ाएं', 'ाओं', 'ुओं', 'ुएं', 'ुआं', 'येगा', 'येगि', 'ेगा', 'ेगि', 'ोगे', 'ोगि', 'एगा', 'एगि', 'इए', 'िए', 'ाने', 'ाना', 'ानि', 'ाता', 'ाते', 'ाति', 'तिं', 'ाया', 'ाये', 'ाई', 'ाइ', 'ाए', 'कर', 'ाकर',
  'यों', 'यां', 'ना', 'ने', 'नि', 'ता', 'ते', 'ति', 'या', 'ये', 'यि', 'ओं', 'एं', 'ों', 'ें', 'ां', 'िं', 'ुं', 'ा', 'े', 'ि', 'ो', 'ु', 'ए', 'इ', 'ओ',
]
  .sort((a, b) => a.length - b.length); // prettier-ignore
const BY_LETTER = toEndings(SUFFIXES);

/** The forms that an inflected word may come from, least stripped first. Input and output in normal form. */
export function toHindiBases(form: string): string[] {
  const bases = [form];
  for (const suffix of endingsFor(form, BY_LETTER)) {
    if (form.length - suffix.length >= 2 && form.endsWith(suffix)) bases.push(form.slice(0, -suffix.length));
  }
  return bases;
}

/** The stem: the longest ending off. */
export function toHindiStem(form: string): string {
  return toHindiBases(form).at(-1) ?? form;
}
