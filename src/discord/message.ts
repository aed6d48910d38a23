import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIAllowedMentions,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
} from 'discord.js';
import { cut, cutStart, toLine, toVisible } from '../reply/characters.js';
import type { Button, Fact, List, Quotation, Reply, Tone } from '../reply/reply.js';
import { toRuns } from '../reply/runs.js';
import { wordingOf } from '../wording/choice.js';
import type { Wording } from '../wording/wording.js';
import { LIMITS } from './limits.js';
import { escapeMarkdown, toQuote } from './markdown.js';

/** A message within all of Discord's limits, for a first reply, an edit or a follow-up. */
export interface Message {
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly allowed_mentions: APIAllowedMentions;
}

const COLOURS: Readonly<Record<Tone, number>> = {
  sure: 0x3ba55d,
  unsure: 0xf0b132,
  plain: 0x5865f2,
  fault: 0xed4245,
};

/** Among several quotations one is an excerpt of about this length. */
const BRIEF = 500;
const LONGEST_FILE = 150;
const LONGEST_NOTICE = 1000;
const LONGEST_FACT = 300;
const LONGEST_ITEM = 300;
const MOST_ITEMS = 20;

/** The command's name goes before each button's id, so that a press finds its command. */
export function toMessage(reply: Reply, command: string): Message {
  const wording = wordingOf(reply.language);
  const color = COLOURS[reply.tone];
  const notice = fit(LONGEST_NOTICE, (length) => escapeMarkdown(cut(reply.notice, length)));
  // An author's name renders no Markdown, so the question stands in it to the letter and can be read back from it.
  const question = cut(toLine(reply.question ?? ''), LIMITS.author);
  const author = question === '' ? {} : { author: { name: question } };
  const quotations = reply.quotations ?? [];
  const room = LIMITS.embedsTotal - notice.length - question.length;
  const embeds: APIEmbed[] = quotations.map((quotation, index) => {
    const share = Math.min(LIMITS.description, Math.floor(room / quotations.length)) - 2;
    const embed = toQuotationEmbed(quotation, wording, index === 0 ? share - notice.length : share);
    return index === 0
      ? { ...author, ...embed, color, description: `${notice}\n${embed.description ?? ''}` }
      : { ...embed, color };
  });
  if (embeds.length === 0)
    embeds.push({ ...author, color, description: toDescription(reply, notice, wording) });
  return { embeds, components: toRows(reply.buttons ?? [], command), allowed_mentions: { parse: [] } };
}

/** The question that a message of ours answers, as far as its embed holds it. */
export function questionOf(message: {
  readonly embeds: readonly { readonly author?: { readonly name: string } | null }[];
}): string {
  return message.embeds[0]?.author?.name ?? '';
}

/** In all at most `room` characters long. */
function toQuotationEmbed({ passage, brief }: Quotation, wording: Wording, room: number): APIEmbed {
  const { gist } = passage;
  const text = toPlaceText(passage.places, wording);
  const gistLimit = Math.min(LIMITS.fieldValue, Math.floor(room / 3));
  // Discord takes a value of white space alone for none, and refuses a field without one.
  const value = fit(gistLimit, (length) => escapeMarkdown(cut(toVisible(gist ?? ''), length))).trim();
  const fields = value === '' ? [] : [{ name: wording.gist, value }];
  const left = room - text.length - (value === '' ? 0 : value.length + wording.gist.length);
  const quote = (length: number) => toQuote(toRuns(passage, length));
  const description = fit(left, (length) => quote(brief ? Math.min(length, BRIEF) : length));
  return { description, fields, footer: { text } };
}

function toPlaceText(places: Quotation['passage']['places'], wording: Wording): string {
  const [{ file, line, page, paragraph }] = places;
  return [
    cutStart(toLine(file), LONGEST_FILE),
    ...(page === null ? [] : [wording.page(page)]),
    wording.paragraph(paragraph),
    ...(line === null ? [] : [wording.line(line)]),
    ...(places.length > 1 ? [wording.otherPlaces(places.length - 1)] : []),
  ].join(' · ');
}

function toDescription(reply: Reply, notice: string, wording: Wording): string {
  const lists = reply.lists ?? [];
  const facts = (reply.facts ?? []).map(toFactLine);
  const head = [notice, ...facts].join('\n');
  const share = Math.floor((LIMITS.description - head.length) / Math.max(1, lists.length)) - 2;
  return [head, ...lists.map((list) => toListText(list, wording, share))].join('\n\n');
}

function toFactLine({ label, value }: Fact): string {
  const seconds = value instanceof Date ? Math.floor(value.getTime() / 1000) : 0;
  const shown =
    value instanceof Date
      ? `<t:${seconds}:f> (<t:${seconds}:R>)`
      : fit(LONGEST_FACT, (length) => escapeMarkdown(cut(toLine(value), length)));
  return `**${escapeMarkdown(label)}:** ${shown}`;
}

function toListText({ label, items }: List, wording: Wording, limit: number): string {
  const title = `**${escapeMarkdown(label)}**`;
  const lines = items
    .slice(0, MOST_ITEMS)
    .map((item) => `- ${fit(LONGEST_ITEM, (length) => escapeMarkdown(cutStart(toLine(item), length)))}`);
  for (let shown = lines.length; ; shown--) {
    const missing = items.length - shown;
    const rest = missing > 0 ? [`- ${escapeMarkdown(wording.more(missing))}`] : [];
    const text = [title, ...lines.slice(0, shown), ...rest].join('\n');
    if (text.length <= limit || shown === 0) return text;
  }
}

function toRows(buttons: readonly Button[], command: string): Message['components'] {
  const components = buttons.slice(0, LIMITS.rows * LIMITS.buttonsInRow).map(({ label, id }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: cut(label, LIMITS.buttonLabel),
    custom_id: `${command}:${id}`,
  }));
  const rows: Message['components'] = [];
  for (let start = 0; start < components.length; start += LIMITS.buttonsInRow)
    rows.push({
      type: ComponentType.ActionRow,
      components: components.slice(start, start + LIMITS.buttonsInRow),
    });
  return rows;
}

/** Cuts before it escapes, and again where escaping made it too long, so that no escape is ever split. */
function fit(limit: number, render: (length: number) => string): string {
  for (let length = limit; length > 0;) {
    const text = render(length);
    if (text.length <= limit) return text;
    length = Math.min(length - 8, Math.floor((length * limit) / text.length));
  }
  return '';
}
