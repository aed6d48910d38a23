import { LANGUAGES, type Language } from '../language/language.js';

/** The file with a corpus's own names and terms, which is no document. */
export const GLOSSARY = 'glossary.tsv';

export type Format = 'txt' | 'md' | 'html' | 'pdf' | 'docx';

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  md: 'md',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

export interface DocumentName {
  /** Without extension and language, with its folder: versions of one text share it. */
  readonly name: string;
  readonly language: Language | null;
  /** Null where the extension is none that can be read. */
  readonly format: Format | null;
}

/** `minutes/spring.bn.txt` → name `minutes/spring`, language `bn`, format `txt`. */
export function parseDocumentName(file: string): DocumentName {
  const [, stem = file, extension = ''] = /^(.*[^/])\.([^./]+)$/s.exec(file) ?? [];
  const [, name, code] = /^(.*[^/])\.([a-z]{2})$/is.exec(stem) ?? [];
  const language = LANGUAGES.find((known) => known === code?.toLowerCase()) ?? null;
  return {
    name: language && name !== undefined ? name : stem,
    language,
    format: FORMATS[extension.toLowerCase()] ?? null,
  };
}
