/** Words of one family that no ending tells; a line's words count for each other. */
const IRREGULAR_FAMILIES = (
  'lead leader leadership head chief|sign signature signatory|decide decision|grow growth|die death dead|bear birth|sell sale seller|buy purchase|choose choice|' +
  'succeed success|analyse analysis analyst|speak speech speaker|know knowledge|marry marriage|lose loss|give gift|prove proof|believe belief|advise advice|fly flight|' +
  'strong strength strengthen|long length lengthen|high height|wide width widen|deep depth deepen|hot heat|young youth|true truth|poor poverty|free freedom|wise wisdom|' +
  'angry anger|hungry hunger|defend defence defense|destroy destruction|produce production product producer|permit permission|receive reception receipt|' +
  'explain explanation|describe description|compete competition competitor|vary variety variation|enter entrance entry|maintain maintenance|oppose opposition|compare comparison|' +
  'invade invasion|conclude conclusion|divide division|expand expansion|explode explosion|propose proposal|approve approval|refuse refusal|survive survival|bury burial|' +
  'try trial|deny denial|please pleasure|fail failure|press pressure|close closure|expose exposure|attend attendance|import importer|export exporter|govern government governor|' +
  'president presidency preside|chairman chair chairperson|minister ministry|secretary secretariat|province provincial|nation national|region regional|culture cultural|' +
  'economy economic|politics political politician|diplomacy diplomatic diplomat|agriculture agricultural|industry industrial|commerce commercial|finance financial|' +
  'society social|science scientific scientist|technology technological|tradition traditional|environment environmental|medicine medical|law legal lawyer|crime criminal|' +
  'invest investment investor|employ employment employee employer|cooperate cooperation cooperative|ill illness|weigh weight|see sight|think thought|live life|serve service|' +
  'weave cloth|move movement motion|build building builder|meet meeting|train training trainer|begin start|end finish|big large|small little|visit trip tour|' +
  'delegation delegate mission|agreement accord pact treaty|conference meeting summit|kill murder|car automobile vehicle|child kid|doctor physician|film movie|' +
  'city town|road street|money fund|sick ill|buy purchase|gift present|answer reply response|ask question|help aid assistance|house home|job work employment|' +
  'talk speak|hurt injure injury|quick fast|rich wealthy|country nation|company firm business enterprise|ship boat|plane aircraft airplane|rock stone|photo photograph picture'
)
  .split('|')
  .map((family) => family.split(' '));

/** Endings that make one word of another, longest first, and what they may have taken the place of. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ification', ['ify']], ['isation', ['ise']], ['ization', ['ize']], ['ational', ['ation']], ['ability', ['able']], ['ibility', ['ible']], ['ically', ['ic', 'ical']],
  ['ation', ['ate', 'e', '']], ['ition', ['ite', 'e', '']], ['ution', ['ute']], ['iness', ['y']], ['ement', ['e', '']], ['ingly', ['ing', '']],
  ['ence', ['ent', 'e', '']], ['ance', ['ant', 'e', '']], ['ency', ['ent']], ['ancy', ['ant']], ['ment', ['']], ['ness', ['']], ['ship', ['']], ['hood', ['']], ['able', ['e', '']], ['ible', ['e', '']], ['ical', ['ic', 'y']],
  ['less', ['']], ['tion', ['t', 'te']], ['sion', ['se', 'd', 'de']], ['ator', ['ate']], ['ist', ['y', '']], ['ism', ['']], ['ity', ['e', '']], ['ive', ['e', 'ion', '']], ['ful', ['']], ['ous', ['', 'y']], ['ial', ['', 'y']], ['ian', ['', 'y']], ['ise', ['']], ['ize', ['']], ['ify', ['', 'y']],
  ['ily', ['y']], ['al', ['', 'e']], ['er', ['e', '']], ['or', ['e', '']], ['ly', ['', 'le']], ['ic', ['y', '']], ['en', ['e', '']], ['ed', ['e', '']], ['th', ['']], ['y', ['e', '']],
]; // prettier-ignore

const SHORTEST_ROOT = 4;

/** What an English word may be made of, by its ending: emulation → emulate, emul, emule. Guesses: only those that are words count. */
function toDerivationBases(word: string): string[] {
  const bases: string[] = [];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_ROOT) continue;
    for (const replacement of replacements) bases.push(word.slice(0, -ending.length) + replacement);
  }
  return bases;
}

/** What may be made of an English word: the other way round. */
function toDerivations(word: string): string[] {
  const derivations: string[] = [];
  for (const [ending, replacements] of ENDINGS) {
    for (const replacement of replacements) {
      if (word.endsWith(replacement) && word.length - replacement.length >= SHORTEST_ROOT)
        derivations.push(word.slice(0, word.length - replacement.length) + ending);
    }
  }
  return derivations;
}

const IRREGULAR = new Map<string, Set<string>>();
for (const family of IRREGULAR_FAMILIES) {
  for (const word of family) {
    const others = family.filter((other) => other !== word);
    IRREGULAR.set(word, new Set([...(IRREGULAR.get(word) ?? []), ...others]));
  }
}

/**
 * The words of a word's families: as authored, and the headwords that an ending tells. Of a word that is no headword
 * itself, the headwords that it is made of.
 */
export function toFamily(word: string, headwords: { has(word: string): boolean }): Set<string> {
  const family = new Set(IRREGULAR.get(word));
  const isHeadword = headwords.has(word);
  if (!isHeadword && family.size > 0) return family;
  for (const relative of isHeadword
    ? [...toDerivationBases(word), ...toDerivations(word)]
    : toDerivationBases(word))
    if (headwords.has(relative)) family.add(relative);
  return family;
}
