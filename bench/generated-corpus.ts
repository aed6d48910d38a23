import { LANGUAGES, type Language } from '../src/language/language.js';
import type { Subject, Writer } from './generated-text.js';
import { createRandom } from './random.js';

/** A text file of a generated corpus. */
export interface GeneratedDocument {
  readonly file: string;
  readonly text: string;
}

/** A question, and the places of the passages that it is about, as `file:paragraph`. */
export interface GeneratedQuestion {
  readonly question: string;
  readonly about: readonly string[];
}

/** Deterministic: the same documents and questions for the same writer and number of passages. */
export interface Generator {
  /** Made as they are taken, their languages in turn. */
  documents(passages: number): Iterable<GeneratedDocument>;
  /** Their languages in turn, each about one of so many passages. */
  questions(count: number, passages: number): GeneratedQuestion[];
}

/** A larger corpus has larger documents too, and not more than a folder should hold. */
const PASSAGES_A_DOCUMENT = 50;
const MOST_DOCUMENTS = 2000;
/** Of so many groups of four documents, the last is one text in four languages. */
const GROUPS_A_TRANSLATION = 8;
/** Texts and questions are drawn apart from subjects. */
const [TEXT_SEED, QUESTION_SEED] = [1_000_000_007, 2_000_000_011];

/** Stands between the passages of a document. */
export const PASSAGE_BREAK = '\n\n';

export function createGenerator(writer: Writer): Generator {
  return {
    *documents(passages) {
      const { count, toDocument } = createCorpus(writer, passages);
      for (let document = 0; document < count; document += 1) yield toDocument(document);
    },
    questions(count, passages) {
      const { toQuestion } = createCorpus(writer, passages);
      return Array.from({ length: count }, (_, number) => toQuestion(number));
    },
  };
}

function createCorpus(writer: Writer, passages: number) {
  const length = Math.max(PASSAGES_A_DOCUMENT, Math.ceil(passages / MOST_DOCUMENTS));
  const count = Math.ceil(passages / length);
  const toLength = (document: number): number => Math.min(length, passages - document * length);
  const toSubject = (document: number, paragraph: number): Subject =>
    writer.drawSubject(createRandom(toOriginal(document) * length + paragraph));

  function toDocument(document: number): GeneratedDocument {
    const language = languageOf(document);
    const texts = Array.from({ length: toLength(document) }, (_, paragraph) => {
      const random = createRandom(TEXT_SEED + document * length + paragraph);
      return writer.writePassage(toSubject(document, paragraph), language, random);
    });
    return { file: toFile(document), text: texts.join(PASSAGE_BREAK) };
  }

  function toQuestion(number: number): GeneratedQuestion {
    const random = createRandom(QUESTION_SEED + number);
    const passage = Math.floor(random() * passages);
    const document = Math.floor(passage / length);
    const paragraph = passage - document * length;
    const versions = LANGUAGES.map((_, i) => toOriginal(document) + i).filter(
      (other) =>
        other === document || (isTranslation(document) && other < count && paragraph < toLength(other)),
    );
    return {
      question: writer.writeQuestion(toSubject(document, paragraph), languageOf(number), random),
      about: versions.map((version) => `${toFile(version)}:${paragraph + 1}`),
    };
  }

  return { count, toDocument, toQuestion };
}

function toGroup(document: number): number {
  return Math.floor(document / LANGUAGES.length);
}

function isTranslation(document: number): boolean {
  return toGroup(document) % GROUPS_A_TRANSLATION === GROUPS_A_TRANSLATION - 1;
}

/** The document that this one is a version of, or itself. */
function toOriginal(document: number): number {
  return isTranslation(document) ? toGroup(document) * LANGUAGES.length : document;
}

function toFile(document: number): string {
  return `text-${String(toOriginal(document)).padStart(5, '0')}.${languageOf(document)}.txt`;
}

function languageOf(number: number): Language {
  return LANGUAGES[number % LANGUAGES.length] as Language;
}
