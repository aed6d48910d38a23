import type { Pivoted } from './lexicon-keys.js';

/** Function words of each language as people type them in Latin letters: what tells the language of a question. */
export const ROMANISED_FUNCTION_WORDS: Readonly<Record<Pivoted, ReadonlySet<string>>> = {
  hi: new Set(
    (
      'ka ke ki ko se me mein main par pe ne aur ya hai hain ho tha thi the hua hui hue gaya gayi gaye raha rahi rahe kiya kiye karna karne karta karti karte ' +
      'kya kyu kyon kyun kaun kaunsa kaunsi kon kab kahan kaha kaise kaisa kitna kitne kitni kis kisne kiska kiski kiske kisko jo jis woh wo yeh ye is us un in ek ' +
      'nahi nahin mat bhi hi to tak liye baare bare saath baad pehle wala wale wali apna apne apni hum tum aap mera tera unka uska iska batao bataiye kaunse diya di liya'
    ).split(' '),
  ),
  bn: new Set(
    (
      'ke ki kothay kothai kobe kokhon keno kemon koto kar kake kader kon konta kono ebong ar o er theke hote jonno jonne sathe songe moddhe upor opor niche por pore age porjonto ' +
      'hoy hoyeche hoyechilo hobe holo chilo chilen ache achen kore koreche korechen korechilen kora korar korte diye diyeche diyechen niye gele gelo jay jabe ' +
      'ami amar tumi tomar apni apnar she se tar tara tader ei oi ekta ekti na noy nei jodi tobe kintu bole bolen bolechen'
    ).split(' '),
  ),
  ja: new Set(
    (
      'wa ga wo o ni de to no mo ka ya e he kara made yori desu desuka deshita masu masuka mashita masen da datta dare daredesuka nani nan itsu doko dore dono donna naze nande dou ' +
      'ikutsu ikura nannin nanji nannen kore sore are kono sono ano koko soko suru shita shite sareta sareru iru aru ita atta niwa dewa towa nitsuite kudasai oshiete'
    ).split(' '),
  ),
};

/** How people spell in Latin letters: in order, for all languages, then for each. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/gu, 's'], [/t?chh?/gu, 'c'], [/ph/gu, 'f'], [/([kgtdbj])h/gu, '$1'], [/ck|q/gu, 'k'], [/x/gu, 'ks'], [/aa/gu, 'a'], [/ii/gu, 'i'], [/uu/gu, 'u'],
]; // prettier-ignore
const OWN_SPELLINGS: Readonly<Record<Pivoted, readonly (readonly [RegExp, string])[]>> = {
  hi: [[/ee/gu, 'i'], [/oo/gu, 'u'], [/w/gu, 'v']],
  bn: [[/ee/gu, 'i'], [/oo/gu, 'u']],
  ja: [[/ee/gu, 'e'], [/oo|ou/gu, 'o'], [/tsu/gu, 'tu'], [/wo/gu, 'o']],
}; // prettier-ignore

/** The sound of a word of a language that is typed in Latin letters, as `toSound` levels the word in its own script. */
export function toRomanisedSound(word: string, language: Pivoted): string {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
  return [...SPELLINGS, ...OWN_SPELLINGS[language]]
    .reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), plain)
    .replaceAll(/n(?=[pbm])/gu, 'm')
    .replaceAll(/([a-z])\1+/gu, '$1')
    .slice(0, LONGEST_WORD);
}

/** Longer words are cut, as in `toSound`. */
const LONGEST_WORD = 24;

/** Endings that Bengali and Hindi words carry, as typed in Latin letters, longest first. */
export const ROMANISED_ENDINGS: Readonly<Record<Pivoted, readonly string[]>> = {
  hi: ['iyon', 'iyan', 'on', 'en', 'o', 'e'],
  bn: [
    'gulir',
    'gulor',
    'guli',
    'gulo',
    'der',
    'tir',
    'tar',
    'ke',
    'te',
    'er',
    'ra',
    'ti',
    'ta',
    'r',
    'e',
    'y',
  ],
  ja: [],
};
