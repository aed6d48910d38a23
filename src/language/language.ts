/** The languages that Footnote knows well: it stems them, glosses them and speaks them. ISO 639-1. */
export const LANGUAGES = ['en', 'hi', 'bn', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];
