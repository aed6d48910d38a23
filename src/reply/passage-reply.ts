import type { Engine, Passage } from '../engine/answer.js';
import type { Language } from '../language/language.js';
import { wordingOf } from '../wording/choice.js';
import type { Wording } from '../wording/wording.js';
import type { Button, Reply } from './reply.js';
import { toViewId, type View } from './view.js';

/** Who reads it, for the language of a gist that they ask for. */
export interface Reader {
  readonly locale: Language | null;
}

/** One passage in full, with its buttons; undefined where the documents don't hold it any more. */
export async function toPassageReply(
  view: View,
  question: string,
  reader: Reader,
  engine: Engine,
  gistWanted = false,
): Promise<Reply | undefined> {
  // Where the passage is in the question's language, whom could a gist still serve? Who reads another; else who reads English.
  const others: readonly Language[] = reader.locale === null ? ['en'] : [reader.locale, 'en'];
  const gistIn = gistWanted ? [view.language, ...others] : [view.language];
  const [passage] = await engine.find([view.shown], question, gistIn);
  if (passage === undefined) return undefined;
  const wording = wordingOf(view.language);
  const offersGist =
    passage.gist === null && passage.hasGist && others.some((other) => other !== passage.language);
  return {
    language: view.language,
    tone: view.sure ? 'sure' : 'unsure',
    question,
    notice: toNotice(view, passage, wording),
    quotations: [{ passage, brief: false }],
    buttons: [
      ...foundButtons(view, passage, wording),
      ...placeButtons(view, passage, wording),
      ...passage.versions.map((version) => ({
        label: languageName(version.language),
        id: toViewId(version.language, { ...view, shown: version.id }),
      })),
      ...(offersGist ? [{ label: wording.buttons.gist, id: toViewId('gist', view) }] : []),
    ],
  };
}

/** Whether it is what the question found, in whatever language, and not a paragraph beside it. */
function isFound(view: View, passage: Passage): boolean {
  const found = view.found[view.index];
  return passage.id === found || passage.versions.some((version) => version.id === found);
}

function toNotice(view: View, passage: Passage, wording: Wording): string {
  if (!isFound(view, passage)) return wording.beside;
  const position = view.index > 0 ? wording.position(view.index + 1, view.found.length) : '';
  if (view.sure) return position || wording.answer;
  return [wording.unsure, position].filter(Boolean).join(' ');
}

/** To the other passages that were found for the question, or back to the one that the person came from. */
function foundButtons(view: View, passage: Passage, wording: Wording): Button[] {
  const to = (role: string, label: string, index: number): Button[] => {
    const shown = view.found[index];
    return shown === undefined ? [] : [{ label, id: toViewId(role, { ...view, index, shown }) }];
  };
  if (!isFound(view, passage)) return to('back', wording.buttons.back, view.index);
  return [
    ...to('prev', `‹ ${wording.buttons.previous}`, view.index - 1),
    ...to('next', `${wording.buttons.next} ›`, view.index + 1),
  ];
}

function placeButtons(view: View, passage: Passage, wording: Wording): Button[] {
  const to = (role: string, label: string, shown: string | null): Button[] =>
    shown === null ? [] : [{ label, id: toViewId(role, { ...view, shown }) }];
  return [
    ...to('before', `↑ ${wording.buttons.before}`, passage.before),
    ...to('after', `↓ ${wording.buttons.after}`, passage.after),
  ];
}

/** Made once: the names of languages take long to load. */
const languageNames = new Map<Language, string>();

/** As its speakers write it. */
function languageName(language: Language): string {
  let name = languageNames.get(language);
  if (name === undefined) {
    name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    languageNames.set(language, name);
  }
  return name;
}
