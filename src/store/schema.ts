/** Changes whenever an older file could not be read any more. */
export const FORMAT = 5;

/** The vocabulary: its terms, and what sounds like which. */
export const TERM_TABLES = `
CREATE TABLE terms (
  key TEXT PRIMARY KEY,
  id INTEGER NOT NULL,
  passages INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sounds (skeleton TEXT NOT NULL, sound TEXT NOT NULL, PRIMARY KEY (skeleton, sound)) WITHOUT ROWID;
`;

/**
 * The tables of an indexed corpus. A text that stands in several places is one passage, told by the digest of its text. Numbers of
 * passages that went are not taken again, so postings of theirs need not be deleted.
 */
export const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT,
  hash TEXT NOT NULL,
  paragraphs INTEGER NOT NULL
);

-- Files whose content can't be used, with the reason.
CREATE TABLE unusable (file TEXT PRIMARY KEY, hash TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE places (
  document INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  id TEXT NOT NULL,
  passage INTEGER NOT NULL,
  line INTEGER,
  page INTEGER,
  context TEXT NOT NULL,
  PRIMARY KEY (document, paragraph)
) WITHOUT ROWID;

-- The text is UTF-16, little endian, so that whatever a document holds comes back to the letter. Where
-- the units of it stand is kept, so that what a question matches can be marked without analysing it again.
CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,
  language TEXT,
  context TEXT NOT NULL,
  text BLOB NOT NULL,
  terms BLOB NOT NULL,
  units BLOB NOT NULL
);

${TERM_TABLES}
CREATE TABLE completions (text TEXT PRIMARY KEY, form TEXT NOT NULL, sound TEXT NOT NULL, weight INTEGER NOT NULL) WITHOUT ROWID;

-- A row is a passage at a level, with its terms by number. Nothing but which rows have them is kept.
CREATE VIRTUAL TABLE postings USING fts5 (terms, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii');
-- Merging what was written is what writing would cost most: it is done once, at the end. The last is in bytes of new postings.
INSERT INTO postings (postings, rank) VALUES ('automerge', 8), ('crisismerge', 32), ('hashsize', 33554432);
`;

/** What finds rows in them. Made when a new index is full: then it takes less long. */
export const INDEXES = `
CREATE UNIQUE INDEX documents_by_file ON documents (file);
CREATE INDEX documents_by_name ON documents (name);
CREATE INDEX places_by_id ON places (id);
CREATE INDEX places_by_passage ON places (passage);
CREATE UNIQUE INDEX passages_by_digest ON passages (digest);
CREATE INDEX completions_by_form ON completions (form, weight);
CREATE INDEX completions_by_sound ON completions (sound, weight);
`;
