import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { CorpusDocument, Paragraph } from '../../src/corpus/document.js';
import type {
  Answer,
  Engine,
  MarkedPassage,
  Outcome,
  Passage,
  RankedPassage,
  Version,
} from '../../src/engine/answer.js';
import { LANGUAGES, type Language } from '../../src/language/language.js';
import { ReloadStopped, type Changes, type Library } from '../../src/library.js';
import type { OnProgress } from '../../src/progress.js';
import type { WholeCorpus } from './corpus-reader.js';

/** File names with their paragraphs. */
export type Documents = Readonly<Record<string, readonly string[]>>;

export interface SmallLibrary extends Library {
  /** What the next `reload` finds; an error makes it fail. */
  replaceWith(documents: Documents | Error): void;
  /** A question is answered when this is done; may throw. */
  onAsk: (question: string) => void | Promise<void>;
  /** Passages are found when this is done. */
  onFind: () => void | Promise<void>;
  /** A reload is done when this is. */
  onReload: (tell: OnProgress) => void | Promise<void>;
  readonly reloads: number;
}

/**
 * A library in memory for the tests of the screens, whose engine counts common words: all words of the question are
 * an `answer`, some are `unsure`, none is `none`.
 */
export function createSmallLibrary(documents: Documents): SmallLibrary {
  let next: Documents | Error = documents;
  let corpus = toCorpus(documents);
  let engine = toEngine(
    corpus,
    (question) => library.onAsk(question),
    () => library.onFind(),
  );
  let readAt = new Date();
  let reloads = 0;
  let stop = new AbortController();
  const library: SmallLibrary = {
    get corpus() {
      return corpus;
    },
    get engine() {
      return engine;
    },
    get readAt() {
      return readAt;
    },
    get reloads() {
      return reloads;
    },
    onAsk: () => {},
    onFind: () => {},
    onReload: () => {},
    replaceWith(found) {
      next = found;
    },
    stopReload: () => stop.abort(),
    async reload(tell = () => {}) {
      reloads++;
      stop = new AbortController();
      const { signal } = stop;
      const stopped = once(signal, 'abort').then(() => {
        throw new ReloadStopped('the reload was given up');
      });
      await Promise.race([library.onReload(tell), stopped]);
      if (next instanceof Error) throw next;
      const before = corpus;
      corpus = toCorpus(next);
      engine = toEngine(
        corpus,
        (question) => library.onAsk(question),
        () => library.onFind(),
      );
      readAt = new Date();
      return toChanges(before, corpus);
    },
  };
  return library;
}

function toChanges(before: WholeCorpus, after: WholeCorpus): Changes {
  const old = new Map(before.documents.map(({ file, hash }) => [file, hash]));
  const now = new Map(after.documents.map(({ file, hash }) => [file, hash]));
  return {
    added: [...now.keys()].filter((file) => !old.has(file)),
    removed: [...old.keys()].filter((file) => !now.has(file)),
    changed: [...now.keys()].filter((file) => old.has(file) && old.get(file) !== now.get(file)),
  };
}

function toCorpus(documents: Documents): WholeCorpus {
  const files = Object.keys(documents).sort();
  return {
    directory: '/documents',
    documents: files.map((file): CorpusDocument => {
      const texts = documents[file] ?? [];
      const code = /\.(\w\w)\.\w+$/.exec(file)?.[1];
      return {
        file,
        name: file.replace(/(?:\.\w\w)?\.\w+$/, ''),
        language: LANGUAGES.find((language) => language === code) ?? null,
        paragraphs: texts.map((text, index): Paragraph => ({
          file,
          line: file.endsWith('.pdf') ? null : index * 2 + 1,
          page: file.endsWith('.pdf') ? index + 1 : null,
          paragraph: index + 1,
          text,
          context: [],
        })),
        hash: digest(texts.join('\n')),
      };
    }),
    skipped: [{ file: 'holiday.jpg', reason: 'unknown-format' }],
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const toId = (file: string, text: string) => digest(`${file}\n${text}`).slice(0, 12);
const toWords = (text: string) => [...text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)];

function toEngine(
  corpus: WholeCorpus,
  onAsk: (question: string) => void | Promise<void>,
  onFind: () => void | Promise<void>,
): Engine {
  const passages = corpus.documents.flatMap((document) =>
    document.paragraphs.map((paragraph, index): Passage => {
      const idOf = (found: Paragraph | undefined) => (found ? toId(found.file, found.text) : null);
      const versions = corpus.documents.flatMap((other): Version[] => {
        const id = idOf(other.paragraphs[index]);
        const isVersion = other !== document && other.name === document.name;
        return isVersion && other.language && id ? [{ language: other.language, id }] : [];
      });
      const { text, context, ...place } = paragraph;
      return {
        id: toId(document.file, text),
        text,
        context,
        language: document.language,
        places: [place],
        before: idOf(document.paragraphs[index - 1]),
        after: idOf(document.paragraphs[index + 1]),
        versions,
      };
    }),
  );

  const toMatched = (passage: Passage, question: string) => {
    const wanted = new Set(toWords(question).map(([word]) => word));
    return toWords(passage.text).filter(([word]) => wanted.has(word));
  };

  const rank = (passage: Passage, question: string): RankedPassage => ({
    ...passage,
    score: new Set(toMatched(passage, question).map(([word]) => word)).size,
  });

  const mark = (passage: Passage, question: string, gistIn: readonly Language[]): MarkedPassage => {
    const matches = toMatched(passage, question).map((word) => ({
      start: word.index,
      end: word.index + word[0].length,
    }));
    const first = matches[0];
    const end = first ? passage.text.indexOf('. ', first.start) : -1;
    const sentence =
      end < 0
        ? null
        : {
            start: passage.text.lastIndexOf('. ', first?.start ?? 0) < 0 ? 0 : (first?.start ?? 0),
            end: end + 1,
          };
    const other = gistIn.find((language) => language !== passage.language);
    return {
      ...passage,
      matches,
      sentence,
      gist: other === undefined ? null : `gist in ${other}`,
      hasGist: true,
    };
  };

  return {
    size: passages.length,
    async ask(question, top): Promise<Answer> {
      await onAsk(question);
      const words = new Set(toWords(question).map(([word]) => word)).size;
      const ranked = passages
        .map((passage) => rank(passage, question))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score)
        .slice(0, top);
      const best = ranked[0]?.score ?? 0;
      const outcome: Outcome = best === 0 ? 'none' : best === words ? 'answer' : 'unsure';
      return { question, language: languageOf(question), outcome, passages: ranked };
    },
    complete: async (text, limit) =>
      passages
        .map((passage) => passage.text)
        .filter((found) => found.toLowerCase().startsWith(text.toLowerCase()))
        .slice(0, limit),
    async find(ids, question, gistIn) {
      await onFind();
      return ids.map((id) => {
        const passage = passages.find((one) => one.id === id);
        return passage && mark(passage, question, gistIn);
      });
    },
  };
}

function languageOf(question: string): Language | null {
  if (/\p{Script=Bengali}/u.test(question)) return 'bn';
  if (/\p{Script=Devanagari}/u.test(question)) return 'hi';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(question)) return 'ja';
  return /\b(?:who|what|where|the)\b/i.test(question) ? 'en' : null;
}
