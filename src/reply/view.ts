import { LANGUAGES, type Language } from '../language/language.js';

/**
 * What a reply to a question shows. A button carries the view that it leads to, so nothing is remembered between
 * presses and a button still works after a restart.
 */
export interface View {
  readonly language: Language;
  readonly sure: boolean;
  /** Ids of the passages found for the question, best first: 1 to 5. */
  readonly found: readonly string[];
  /** Which of them the person came to last. */
  readonly index: number;
  /** Id of the passage shown: that one, a paragraph beside it or another version of it. */
  readonly shown: string;
}

export const MOST_FOUND = 5;

const ID = '[\\w-]{12}';
const pattern = new RegExp(
  `^([a-z]{1,8}):(${LANGUAGES.join('|')})([su])(\\d):(${ID}):((?:${ID}){1,${MOST_FOUND}})$`,
);

/** At most 88 characters; the role says what the button is for and keeps two buttons to one passage apart. */
export function toViewId(role: string, view: View): string {
  const { language, sure, index, shown, found } = view;
  return `${role}:${language}${sure ? 's' : 'u'}${index}:${shown}:${found.join('')}`;
}

/** Undefined for what no button of this version carries. */
export function parseViewId(id: string): { role: string; view: View } | undefined {
  const [, role, language, sure, index, shown, ids] = pattern.exec(id) ?? [];
  if (role === undefined || shown === undefined || ids === undefined) return undefined;
  const found = ids.match(new RegExp(ID, 'g')) ?? [];
  if (Number(index) >= found.length) return undefined;
  return {
    role,
    view: { language: language as Language, sure: sure === 's', found, index: Number(index), shown },
  };
}
