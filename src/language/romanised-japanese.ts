/** A form that a Japanese word takes, as typed in Latin letters: its ending, and what its dictionary form may end in. */
type Form = readonly [ending: RegExp, dictionary: readonly string[]];

/** The stems of verbs to which polite endings and wishes are added: kaki- of kaku, tabe- of taberu. */
const POLITE = 'mas(?:u|en|ita|hita|endesita|endeshita|hou)(?:ka)?|tai|takatta|nagara|s(?:u|ou)gi(?:ru)?';
/** What follows the stem of a verb that is negated, suffered or caused: kaka- of kaku, tabe- of taberu. */
const NEGATED =
  'nai|nakatta|nakute|naide|zu|reru|reta|rete|remasu|remasita|remashita|rareru|rareta|rarete|seru|seta|sete|saseru|saseta';
/** What stands before `te` and `ta` where sounds have changed. */
const PAST = 't(?:a|e|ara|ari|eiru|eita|eru|eimasu|emasu)';
const VOICED_PAST = 'd(?:a|e|ara|ari|eiru|eita|eru|eimasu|emasu)';

const FORMS: readonly Form[] = [
  [new RegExp(`t${PAST}$`, 'u'), ['u', 'tsu', 'ru']],
  [new RegExp(`n${VOICED_PAST}$`, 'u'), ['mu', 'bu', 'nu']],
  [new RegExp(`s(?:h)?i${PAST}$`, 'u'), ['su', '']],
  [new RegExp(`i${PAST}$`, 'u'), ['ku', 'iru']],
  [new RegExp(`i${VOICED_PAST}$`, 'u'), ['gu']],
  [new RegExp(`e${PAST}$`, 'u'), ['eru']],
  [new RegExp(`(?:(?<=[aiueo])i)(?:${POLITE})$`, 'u'), ['u']],
  [new RegExp(`sh?i(?:${POLITE})$`, 'u'), ['su', '']],
  [new RegExp(`(?:chi|ti)(?:${POLITE})$`, 'u'), ['tsu']],
  [new RegExp(`i(?:${POLITE})$`, 'u'), ['u', 'iru']],
  [new RegExp(`e(?:${POLITE})$`, 'u'), ['eru', 'u']],
  [new RegExp(`wa(?:${NEGATED})$`, 'u'), ['u']],
  [new RegExp(`ta(?:${NEGATED})$`, 'u'), ['tsu']],
  [new RegExp(`sa(?:${NEGATED})$`, 'u'), ['su', '']],
  [new RegExp(`a(?:${NEGATED})$`, 'u'), ['u']],
  [new RegExp(`(?<=[ie])(?:${NEGATED})$`, 'u'), ['ru']],
  [/(?:ka|ku)(?:tta|nai|te|reba)$|kereba$|ku$|sa$/u, ['i']],
  [/eba$/u, ['u']],
  [/(?:you|yo)$/u, ['ru']],
  [/ou$/u, ['u']],
  [/eru$/u, ['u']],
  [/s(?:uru|inai|hinai)$/u, ['']],
]; // prettier-ignore

/** Shorter beginnings are mostly no words, and what is longer is none. */
const SHORTEST = 2;
const LONGEST = 40;

/** What may be the dictionary forms of a Japanese word typed in Latin letters: tsukutta → tsukuu, tsukutsu, tsukuru. Guesses: only those that are words count. */
export function toDictionaryForms(word: string): string[] {
  const forms: string[] = [];
  if (word.length > LONGEST) return forms;
  for (const [ending, dictionary] of FORMS) {
    const found = ending.exec(word);
    if (found === null || found.index < SHORTEST) continue;
    for (const last of dictionary) forms.push(word.slice(0, found.index) + last);
  }
  return [...new Set(forms)];
}

/** Parts of a compound have so many letters at least: shorter words sound like endings. */
const SHORTEST_PART = 3;

/** The two words, as far as any sound so, of which a word is made up that is typed as one: ringogari → ringo, gari. */
export function toCompoundParts(sound: string, isWord: (sound: string) => boolean): string[] {
  for (let at = sound.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const parts = [sound.slice(0, at), sound.slice(at)];
    if (parts.every(isWord)) return parts;
  }
  return [];
}
