import type { SourceLine } from './block.js';

export interface FrontMatter {
  /** How many lines it takes, its marks included; 0 where there is none. */
  readonly length: number;
  readonly title: string | null;
}

/** Front matter longer than this is a document that begins with a rule. */
const LONGEST = 200;

/** YAML between `---` or TOML between `+++`, at the start of a Markdown file. */
export function parseFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const mark = lines[0]?.text.trimEnd();
  if (mark !== '---' && mark !== '+++') return { length: 0, title: null };
  const end = lines.slice(0, LONGEST).findIndex(({ text }, index) => index > 0 && text.trimEnd() === mark);
  const fields = lines.slice(1, Math.max(end, 1)).map(({ text }) => text);
  // Without a single field it is text between two rules.
  const hasField = fields.some((field) => /^[\w-]+\s*[:=]/.test(field));
  if (end < 1 || !hasField || fields.includes('')) return { length: 0, title: null };
  const title = fields.map((field) => /^title\s*[:=]\s*(.+)$/.exec(field)?.[1]).find((found) => found !== undefined);
  return { length: end + 1, title: title?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? null };
}
