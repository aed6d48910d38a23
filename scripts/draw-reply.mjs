// node scripts/draw-reply.mjs ["question"]: asks the shipped corpus, renders the reply as the bot sends it to Discord
// and draws that message into docs/reply.svg, about as Discord shows it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const QUESTION = process.argv[2] ?? 'which fruit trees came from France';

const WIDTH = 660;
const LEFT = 72;
const EMBED_WIDTH = 560;
const PADDING = 16;
const FONTS =
  "'gg sans', 'Noto Sans', 'Helvetica Neue', Arial, 'Noto Sans Bengali', 'Noto Sans Devanagari', 'Noto Sans CJK JP', sans-serif";
const COLOURS = {
  page: '#313338',
  embed: '#2b2d31',
  button: '#4e5058',
  text: '#dbdee1',
  strong: '#f2f3f5',
  faint: '#949ba4',
  app: '#5865f2',
  bar: '#4e5058',
};

/** The message that Discord would get for this question. */
async function askForMessage(question) {
  const folder = await build();
  const load = (file) => import(pathToFileURL(join(folder, file)).href);
  const [{ createLibrary }, { createWorkshop }, { ask }, { toMessage }] = await Promise.all(
    ['src/library.js', 'src/workshop.js', 'commands/ask.js', 'src/discord/message.js'].map(load),
  );
  const library = await createLibrary({
    directory: join(root, 'corpus'),
    dataDirectory: join(root, 'data'),
    workshop: createWorkshop(),
  });
  const request = { subcommand: null, values: { question }, locale: 'en', moderator: false };
  return toMessage(await ask.execute(request, library), ask.name);
}

/** One line of Discord's Markdown as pieces of text in one look; escapes are taken off. */
function parseMarkdown(line) {
  const pieces = [];
  let bold = false;
  let underline = false;
  for (const [mark] of line.matchAll(/\\.|\*\*|__|[^\\*_]+|[*_]/gsu)) {
    if (mark === '**') bold = !bold;
    else if (mark === '__') underline = !underline;
    else pieces.push({ text: mark.startsWith('\\') ? mark.slice(1) : mark, bold, underline });
  }
  return pieces;
}

/** About how wide a letter is, in parts of the font's size: no font is at hand here. */
function widthOf(letter) {
  if (/\p{Mn}|\p{Cf}/u.test(letter)) return 0;
  if (/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u.test(letter)) return 1;
  if (/[\p{Script=Bengali}\p{Script=Devanagari}]/u.test(letter)) return /\p{M}/u.test(letter) ? 0.3 : 0.64;
  if (/[ijltfrI.,;:'’|!()[\]· -]/u.test(letter)) return 0.3;
  if (/[mwMW@]/u.test(letter)) return 0.88;
  return /[A-Z↑↓]/u.test(letter) ? 0.68 : 0.56;
}

function measure(text, size, bold = false) {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size * (bold ? 1.07 : 1);
}

/** Lines of pieces no wider than `room`: broken at spaces, and anywhere between Japanese letters. */
function wrap(pieces, size, room) {
  const lines = [[]];
  let used = 0;
  for (const piece of pieces)
    for (const [word] of piece.text.matchAll(
      /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]|[^\s\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+\s*|\s+/gu,
    )) {
      const width = measure(word.trimEnd(), size, piece.bold);
      if (used > 0 && used + width > room && word.trim() !== '') {
        lines.push([]);
        used = 0;
      }
      lines.at(-1).push({ ...piece, text: word });
      used += measure(word, size, piece.bold);
    }
  // A space at the end of a line would be underlined.
  return lines.map((line) =>
    line.map((piece, index) =>
      index === line.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece,
    ),
  );
}

const escapeXml = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function toText(pieces, x, y, { size = 14, fill = COLOURS.text, weight = 400 } = {}) {
  const spans = pieces.map(({ text, bold, underline }) => {
    const look = [
      ...(bold ? ['font-weight="700"'] : []),
      ...(underline ? ['text-decoration="underline"'] : []),
    ];
    return look.length === 0 ? escapeXml(text) : `<tspan ${look.join(' ')}>${escapeXml(text)}</tspan>`;
  });
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${spans.join('')}</text>`;
}

/** What is drawn, from top to bottom; `y` is where the next thing begins. */
function createDrawing() {
  const parts = [];
  let y = 16;
  return {
    parts,
    get y() {
      return y;
    },
    skip(height) {
      y += height;
    },
    /** A paragraph of Markdown; the lines of a quotation stand behind a bar. */
    paragraph(text, x, room, style = {}) {
      const { size = 14 } = style;
      const height = Math.round(size * 1.45);
      for (const line of text.split('\n')) {
        const quoted = line.startsWith('> ');
        const indent = quoted ? 16 : 0;
        for (const pieces of wrap(parseMarkdown(quoted ? line.slice(2) : line), size, room - indent)) {
          if (quoted)
            parts.push(`<rect x="${x}" y="${y}" width="4" height="${height}" fill="${COLOURS.bar}"/>`);
          parts.push(toText(pieces, x + indent, y + Math.round(size * 1.1), style));
          y += height;
        }
      }
    },
  };
}

function drawEmbed(drawing, { author, description, fields = [], footer, color }) {
  const top = drawing.y;
  const box = drawing.parts.push('') - 1;
  const x = LEFT + PADDING;
  const room = EMBED_WIDTH - 2 * PADDING;
  const strong = { fill: COLOURS.strong, weight: 600 };
  const plain = (text) => text.replace(/[\\*_]/g, '\\$&');
  drawing.skip(PADDING - 2);
  if (author) {
    drawing.paragraph(plain(author.name), x, room, strong);
    drawing.skip(8);
  }
  drawing.paragraph(description, x, room);
  for (const { name, value } of fields) {
    drawing.skip(8);
    drawing.paragraph(plain(name), x, room, strong);
    drawing.paragraph(value, x, room);
  }
  if (footer) {
    drawing.skip(8);
    drawing.paragraph(plain(footer.text), x, room, { size: 12 });
  }
  drawing.skip(PADDING - 4);
  const height = drawing.y - top;
  const stripe = `#${color.toString(16).padStart(6, '0')}`;
  drawing.parts[box] =
    `<rect x="${LEFT}" y="${top}" width="${EMBED_WIDTH}" height="${height}" rx="4" fill="${COLOURS.embed}"/>` +
    `<path d="M${LEFT + 4} ${top}h-1a3 3 0 0 0 -3 4v${height - 8}a3 3 0 0 0 3 4h1z" fill="${stripe}"/>`;
}

/** Buttons of one row stand side by side as far as there is room, as on a screen of Discord's. */
function drawButtons(drawing, buttons) {
  let x = LEFT;
  drawing.skip(8);
  for (const { label } of buttons) {
    const width = Math.round(measure(label, 14, true)) + 32;
    if (x > LEFT && x + width > WIDTH - 8) {
      x = LEFT;
      drawing.skip(40);
    }
    drawing.parts.push(
      `<rect x="${x}" y="${drawing.y}" width="${width}" height="32" rx="4" fill="${COLOURS.button}"/>`,
      `<text x="${x + width / 2}" y="${drawing.y + 21}" font-size="14" font-weight="600" fill="${COLOURS.strong}" text-anchor="middle">${escapeXml(label)}</text>`,
    );
    x += width + 8;
  }
  drawing.skip(32);
}

function drawMessage({ embeds, components }) {
  const drawing = createDrawing();
  drawing.parts.push(
    `<circle cx="36" cy="36" r="20" fill="${COLOURS.app}"/>`,
    `<text x="36" y="43" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">F</text>`,
    toText([{ text: 'Footnote' }], LEFT, 30, { size: 16, fill: COLOURS.strong, weight: 600 }),
    `<rect x="148" y="17" width="34" height="16" rx="4" fill="${COLOURS.app}"/>`,
    `<text x="165" y="29" font-size="10" font-weight="700" fill="#fff" text-anchor="middle">APP</text>`,
  );
  drawing.skip(26);
  for (const embed of embeds) {
    drawEmbed(drawing, embed);
    drawing.skip(4);
  }
  for (const row of components) drawButtons(drawing, row.components);
  const height = drawing.y + 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" role="img">`,
    `<title>${escapeXml(`Footnote’s reply in Discord to /ask ${embeds[0]?.author?.name ?? ''}`)}</title>`,
    `<rect width="${WIDTH}" height="${height}" rx="8" fill="${COLOURS.page}"/>`,
    ...drawing.parts,
    '</svg>',
    '',
  ].join('\n');
}

const target = join(root, 'docs', 'reply.svg');
await mkdir(join(root, 'docs'), { recursive: true });
await writeFile(target, drawMessage(await askForMessage(QUESTION)));
process.stderr.write(`Drawn into ${target}\n`);
