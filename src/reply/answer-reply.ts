import type { Answer, Engine, RankedPassage } from '../engine/answer.js';
import type { Language } from '../language/language.js';
import { wordingOf } from '../wording/choice.js';
import { toPassageReply, type Reader } from './passage-reply.js';
import type { Reply } from './reply.js';
import { MOST_FOUND, toViewId, type View } from './view.js';

/** How many passages are put side by side where it is not sure which answers. */
const NEAREST = 3;

/** Versions of one text count once, so where there are any, more passages are asked for than are shown. */
const WITH_VERSIONS = MOST_FOUND * 3;

/** Asks for as many passages as a reply tells of. */
export function askForReply(question: string, engine: Engine): Promise<Answer> {
  return engine.ask(question, MOST_FOUND, WITH_VERSIONS);
}

/** The best passage in full where the bot is sure, else the nearest ones beside each other. */
export async function toAnswerReply(answer: Answer, reader: Reader, engine: Engine): Promise<Reply> {
  const { question } = answer;
  const language = answer.language ?? reader.locale ?? 'en';
  const wording = wordingOf(language);
  const passages = withoutVersions(answer.passages, language).slice(0, MOST_FOUND);
  const [best] = passages;
  const nothing: Reply = { language, tone: 'plain', question, notice: wording.none };
  if (answer.outcome === 'none' || best === undefined) return nothing;
  const sure = answer.outcome === 'answer';
  const view: View = { language, sure, found: passages.map(({ id }) => id), index: 0, shown: best.id };
  if (sure || passages.length === 1) return (await toPassageReply(view, question, reader, engine)) ?? nothing;
  const nearest = passages.slice(0, NEAREST);
  const ids = nearest.map(({ id }) => id);
  const shown = await engine.find(ids, question, [language]);
  return {
    language,
    tone: 'unsure',
    question,
    notice: wording.unsure,
    // Among several an excerpt is enough, and those are left out that the documents don't hold any more.
    quotations: shown.flatMap((passage) => (passage === undefined ? [] : [{ passage, brief: true }])),
    buttons: nearest.map(({ id }, index) => ({
      label: wording.buttons.open(index + 1),
      id: toViewId('open', { ...view, index, shown: id }),
    })),
  };
}

/** Versions of one text, told together: the one in the question's language stands for all, else the best of them. */
function withoutVersions(passages: readonly RankedPassage[], language: Language): RankedPassage[] {
  const found = new Map(passages.map((passage) => [passage.id, passage]));
  const told = new Set<string>();
  return passages.flatMap((passage) => {
    if (told.has(passage.id)) return [];
    for (const { id } of [passage, ...passage.versions]) told.add(id);
    const own = passage.versions.find((version) => version.language === language);
    return [found.get(own?.id ?? '') ?? passage];
  });
}
