/** Inflected forms that no rule reaches, with their base form. */
const IRREGULAR = new Map(
  (
    'went go|gone go|goes go|was be|were be|been be|being be|am be|is be|are be|had have|has have|did do|done do|does do|said say|made make|' +
    'took take|taken take|came come|saw see|seen see|knew know|known know|got get|gotten get|gave give|given give|' +
    'found find|thought think|told tell|became become|left leave|felt feel|brought bring|began begin|begun begin|' +
    'kept keep|held hold|wrote write|written write|stood stand|heard hear|meant mean|met meet|ran run|paid pay|sat sit|' +
    'spoke speak|spoken speak|led lead|grew grow|grown grow|lost lose|fell fall|fallen fall|sent send|built build|' +
    'understood understand|drew draw|drawn draw|broke break|broken break|spent spend|rose rise|risen rise|drove drive|' +
    'driven drive|bought buy|wore wear|worn wear|chose choose|chosen choose|ate eat|eaten eat|sold sell|taught teach|' +
    'caught catch|fought fight|flew fly|flown fly|forgot forget|forgotten forget|hid hide|hidden hide|won win|' +
    'threw throw|thrown throw|sang sing|sung sing|slept sleep|shot shoot|stole steal|stolen steal|struck strike|' +
    'swam swim|swum swim|woke wake|woken wake|bore bear|born bear|borne bear|children child|men man|women woman|feet foot|' +
    'teeth tooth|mice mouse|geese goose|oxen ox|better good|best good|worse bad|worst bad|lives life|wives wife|' +
    'knives knife|leaves leaf|wolves wolf|shelves shelf|halves half|thieves thief|loaves loaf|shook shake|shaken shake|' +
    'sank sink|sunk sink|sought seek|swore swear|sworn swear|tore tear|torn tear|lay lie|laid lay|lain lie|lying lie|' +
    'dying die|tying tie|froze freeze|frozen freeze|rang ring|rung ring|rode ride|ridden ride|dealt deal|dug dig|fed feed|' +
    'fled flee|hung hang|lent lend|lit light|shone shine|slid slide|stuck stick|swept sweep|swung swing|wept weep|' +
    'wound wind|bent bend|bound bind|bled bleed|blew blow|blown blow|bred breed|clung cling|crept creep|dreamt dream|' +
    'forbade forbid|forbidden forbid|forgave forgive|forgiven forgive|ground grind|knelt kneel|leapt leap|learnt learn|' +
    'shrank shrink|shrunk shrink|spun spin|sprang spring|sprung spring|stung sting|strove strive|withdrew withdraw|' +
    'withdrawn withdraw|overcame overcome|undertook undertake|undertaken undertake|mistook mistake|mistaken mistake|' +
    'bit bite|bitten bite|beaten beat|shown show|proven prove|burnt burn|spelt spell|spilt spill|smelt smell|spat spit|' +
    'drank drink|drunk drink|stank stink|arose arise|arisen arise|awoke awake|foresaw foresee|foreseen foresee|' +
    'oversaw oversee|overseen oversee|overtook overtake|rebuilt rebuild|rewrote rewrite|undid undo|upheld uphold|' +
    'withheld withhold|withstood withstand|crises crisis|analyses analysis|bases basis|theses thesis|hypotheses hypothesis|' +
    'criteria criterion|phenomena phenomenon|bacteria bacterium|data data|media media|news news|series series|species species|' +
    'lice louse|dice die|cacti cactus|fungi fungus|nuclei nucleus|alumni alumnus|curricula curriculum|indices index|' +
    'appendices appendix|vertices vertex|matrices matrix|this this|less little|least little|more much|most much|further far|farther far'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Words that carry no topic. They are left out of the index and of the weight of a question. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs ' +
    'themselves we us our ours ourselves i me my mine myself you your yours yourself who whom whose which what when where why how ' +
    'is am are was were be been being do does did done doing have has had having will would shall should can could may might must ' +
    'ought not no nor and or but if then else so than too very just only also as at by for from in into of off on onto out over to up ' +
    'with within without about above after again against all any both because before below between during each few more most other ' +
    'own same some such through under until while s t d ll m re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn ' +
    'shouldn couldn mustn let lets please much many ever every one ones upon per via whether though although since yet however ' +
    'am pm mr mrs ms dr etc ie eg th st nd rd get gets got does'
  ).split(' '),
);

const VOWEL = /[aeiouy]/u;

/** Lower case, without diacritics, possessive ending and what is contracted: didn't → did, Friday's → friday. */
export function toEnglishNormalForm(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{Mn}\u00ad\u200b-\u200f]/gu, '')
    .replaceAll('đ', 'd')
    .replace(/^can['’]t$/u, 'can')
    .replace(/^won['’]t$/u, 'will')
    .replace(/^won['’]t$/u, 'will')
    .replace(/(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/u, '')
    .replaceAll(/['’]/gu, '');
}

/**
 * The base forms that an inflected English word may come from, in normal form, likeliest first. Inflection only (plural, past, participle, comparative), no derivation.
 */
export function toEnglishBases(form: string): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular === form) return [form];
  const bases = irregular === undefined ? [form] : [irregular, form];
  for (const base of regularBases(form)) if (!bases.includes(base)) bases.push(base);
  return bases;
}

/** British spellings as American ones and the other way round, and adverbs and abstract nouns as their adjectives. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ers|ation|ations)$/u, 'iz$1'], [/iz(e|ed|es|ing|er|ers|ation|ations)$/u, 'is$1'], [/our(s|ed|ing|able|ful|ite)?$/u, 'or$1'],
  [/or(s|ed|ing|able)?$/u, 'our$1'], [/tre(s?)$/u, 'ter$1'], [/ter(s?)$/u, 'tre$1'], [/ence(s?)$/u, 'ense$1'], [/ense(s?)$/u, 'ence$1'], [/ogue(s?)$/u, 'og$1'],
  [/amme(s?)$/u, 'am$1'], [/ll(ed|ing|er|ers)$/u, 'l$1'], [/ily$/u, 'y'], [/ly$/u, ''], [/ly$/u, 'le'], [/ally$/u, ''], [/iness$/u, 'y'], [/ness$/u, ''],
]; // prettier-ignore

/** What a word may be that is no headword in any of its bases: another spelling of it, or the adjective of an adverb. */
export function toEnglishVariants(form: string): string[] {
  if (form.length < 6) return [];
  return VARIANTS.filter(([ending]) => ending.test(form)).map(([ending, other]) =>
    form.replace(ending, other),
  );
}

function regularBases(word: string): string[] {
  if (word.length < 3) return [];
  if (word.length === 3) return /[^aeious]s$/u.test(word) ? [word.slice(0, -1)] : [];
  if (word.endsWith('ies') && word.length > 4) return [word.slice(0, -3) + 'y', word.slice(0, -1)];
  if (word.endsWith('ied') && word.length > 4) return [word.slice(0, -3) + 'y', word.slice(0, -1)];
  if (word.endsWith('ves')) return [word.slice(0, -1), word.slice(0, -3) + 'f', word.slice(0, -3) + 'fe'];
  if (/(?:[sxzo]|sh|ch)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)) return [word.slice(0, -1)];
  for (const suffix of ['ing', 'ed', 'est', 'er']) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < 2 || !VOWEL.test(stem)) return [];
    const bases = stem.endsWith('i') && suffix !== 'ing' ? [stem.slice(0, -1) + 'y'] : [];
    if (/([^aeiouls])\1$/u.test(stem)) bases.push(stem.slice(0, -1), stem);
    else if (/(ll|ss)$/u.test(stem)) bases.push(stem, stem.slice(0, -1));
    else if (
      /[^aeiou][aeiouy][^aeiouwxy]$/u.test(stem) ||
      /(?:[aeiou]|[^aeiou])[cgsuvz]$|[lt][lr]$|[bcdfgkpt]l$|[rlnd]g$/u.test(stem)
    )
      bases.push(stem + 'e', stem);
    else bases.push(stem, stem + 'e');
    return bases;
  }
  return [];
}

/** The stem of a word that no lexicon knows: the shortest regular base. */
export function toEnglishStem(word: string): string {
  const bases = toEnglishBases(word);
  const regular = bases.slice(1).filter((base) => base.length >= 3);
  return regular.reduce(
    (shortest, base) => (base.length < shortest.length ? base : shortest),
    bases[0] ?? word,
  );
}
