/** What kind of thing a question wants to hear: a figure (how many, when, how much) or a name (who, where). */
export type AskedFor = 'figure' | 'name';

/**
 * Question words by what they ask for. The English ones that also join clauses (when, who, where) count only where the
 * text begins with them or ends with a question mark.
 */
const FIGURE_WORDS =
  /\b(?:how (?:many|much|long|old|far|tall|high|large|big|often)|(?:what|which|in what|in which) (?:year|date|day|month|time|percentage|share|number)|number of|value of|amount of|kitn[aei]|kab|koto|kobe|ikutsu|ikura|itsu|nannin|nannen)\b|कितन|कब|संख्या|কত|কবে|কখন|কয়|সংখ্যা|いくつ|いくら|何[人年月日件回個時歳度名社台本校組番%％パ割位]|どれくらい|どのくらい|いつ/iu;
const NAME_WORDS =
  /\b(?:kaun|kisne|kahan|kothay|dare|doko)\b|कौन|किसने|किसके|कहाँ|कहां|(?:^|\s)কে(?:\s|$|\?)|কারা|কোথায়|誰|だれ|どこ/iu;
const OPENING_TIME = /^\W*(?:\w+ )?when\b/iu;
const OPENING_NAME =
  /^\W*(?:\w+ )?(?:who|whom|whose|where|which (?:city|country|province|school|person|river))\b/iu;
const TIME = /\bwhen\b/iu;
const NAME = /\b(?:who|whom|whose|where)\b/iu;

/** What a question asks for; null where it doesn't say. */
export function toAskedFor(question: string): AskedFor | null {
  if (FIGURE_WORDS.test(question) || OPENING_TIME.test(question)) return 'figure';
  if (NAME_WORDS.test(question) || OPENING_NAME.test(question)) return 'name';
  if (!question.trimEnd().endsWith('?')) return null;
  if (TIME.test(question)) return 'figure';
  return NAME.test(question) ? 'name' : null;
}
