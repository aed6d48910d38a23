import type { Language } from '../language/language.js';
import type { Library } from '../library.js';
import { wordingOf } from '../wording/choice.js';
import type { Reply } from './reply.js';

/** What the bot answers from now. */
export function toStatusReply(language: Language, { corpus, engine, readAt }: Library): Reply {
  const { status, skipReasons } = wordingOf(language);
  const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const counts = new Map<string, number>();
  for (const document of corpus.documents) {
    const name =
      document.language === null ? status.otherLanguages : (names.of(document.language) ?? document.language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const languages = [...counts].map(([name, count]) => `${name} (${number.format(count)})`);
  const skipped = corpus.skipped.map(({ file, reason }) => `${file}: ${skipReasons[reason]}`);
  return {
    language,
    tone: 'plain',
    notice: status.title,
    facts: [
      { label: status.documents, value: number.format(corpus.documents.length) },
      { label: status.passages, value: number.format(engine.size) },
      ...(languages.length > 0 ? [{ label: status.languages, value: languages.join(', ') }] : []),
      { label: status.readAt, value: readAt },
    ],
    lists:
      skipped.length > 0
        ? [{ label: `${status.skipped} (${number.format(skipped.length)})`, items: skipped }]
        : [],
  };
}
