/**
 * What Discord's Markdown makes of a text, after the rules of its parser: text and line breaks as they are, what is
 * marked in angle brackets with the rule's name. Only for tests: it reads line by line, without nesting but for marks
 * inside marks.
 */
const LINE_RULES: readonly (readonly [string, RegExp])[] = [
  ['quote', /^ *>(?:>>)? /],
  ['heading', /^ *#{1,3}\s+\S/],
  ['subtext', /^ *-#\s+\S/],
  ['list', /^ *(?:[*+-]|\d+\.)\s+\S/],
];

const INLINE_RULES: readonly (readonly [string, RegExp])[] = [
  ['code', /^(`+)[\s\S]*?[^`]\1(?!`)/],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['italic', /^_((?:__|\\[\s\S]|[^\\_])+?)_|^\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)/],
  ['strike', /^~~([\s\S]+?)~~/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
  ['link', /^\[(?:[^\]\\]|\\.)*\]\([^)]*\)/],
  ['address', /^<?https?:\/\/[^\s<]+[^<.,:;"'\]\s]/],
  ['mention', /^<(?:@[!&]?|#)\d+>|^@(?:everyone|here)/],
  ['emoji', /^<a?:\w+:\d+>|^:[^\s:]+:/],
  ['time', /^<t:-?\d+(?::\w)?>/],
  ['command', /^<\/[^>]+>|^<id:\w+>/],
];

export function rendered(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const rule = LINE_RULES.find(([, pattern]) => pattern.test(line));
      if (rule?.[0] === 'quote') return `<quote>${rendered(line.replace(/^ *> /, ''))}`;
      return rule ? `<${rule[0]}>${inline(line)}` : inline(line);
    })
    .join('\n');
}

function inline(text: string): string {
  let out = '';
  for (let rest = text; rest !== '';) {
    const escape = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    if (escape) {
      out += escape[1] ?? '';
      rest = rest.slice(escape[0].length);
      continue;
    }
    const found = INLINE_RULES.map(([name, pattern]) => [name, pattern.exec(rest)] as const).find(
      ([, match]) => match,
    );
    const match = found?.[1];
    if (found && match) {
      out += `<${found[0]}>${inline(match[1] ?? '')}</${found[0]}>`;
      rest = rest.slice(match[0].length);
      continue;
    }
    out += rest[0] ?? '';
    rest = rest.slice(1);
  }
  return out;
}
