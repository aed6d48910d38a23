import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordServer } from '../../test/support/discord-server.js';
import { buttonsOf } from '../../test/support/payloads.js';
import type { Sent } from '../../test/support/people.js';
import type { Seen } from '../../test/support/seen.js';
import { createQuestionMix, cut } from './odd-questions.js';
import { actAtRate } from './pace.js';
import { isInterim } from './reload-press.js';

const PEOPLE = 2000;
const LOCALES = ['en-US', 'hi', 'ja', 'bn', 'de'];
/** Of all questions: how many are completed while they are typed, private, asked by one person who can't wait, and followed by a press of a button. */
const SHARES = { completed: 0.2, private: 0.1, impatient: 0.03, pressed: 0.4 };
/** So long after an interaction neither does anybody press a button beneath its answer, nor does the bot repeat a request. Milliseconds. */
const LIFE = 60_000;

/** What became of interactions. */
interface Fates {
  readonly sent: number;
  readonly answered: number;
  /** Not even acknowledged: the person was told that the bot does not respond. */
  readonly ignored: number;
  /** Acknowledged, and never answered. */
  readonly lost: number;
}

/** People who ask all kinds of things, press buttons and have questions completed. */
export interface Crowd {
  /** So many questions a second until it is over, as far as they can be asked. */
  ask(rate: number, isOver: () => boolean, canAsk?: () => boolean): Promise<void>;
  /** Takes note of an interaction that was sent otherwise. */
  note(sent: Sent): void;
  /** Waits until all is answered, or as many milliseconds; what is not answered then is lost. */
  settle(milliseconds: number): Promise<Fates>;
}

export function createCrowd(
  discord: DiscordServer,
  ordinary: readonly string[],
  random: () => number,
): Crowd {
  const open = new Map<Sent, number>();
  const fates = { sent: 0, answered: 0, ignored: 0, lost: 0 };
  const drawQuestion = createQuestionMix(ordinary, random);

  function note(sent: Sent): void {
    fates.sent += 1;
    open.set(sent, Date.now());
  }

  function press(sent: Sent, asker: string): void {
    const { message } = sent.seen;
    const buttons = buttonsOf(message).flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
    const customId = buttons[Math.floor(random() * buttons.length)];
    // The message may have got other buttons, or gone, in the meantime.
    if (customId === undefined || !open.has(sent)) return;
    const user = sent.seen.private || random() < 0.5 ? asker : `${asker}’s friend`;
    const pressed = discord.press({ message, customId, user, locale: 'en-US' });
    note(pressed);
  }

  function ask(number: number): void {
    const user = random() < SHARES.impatient ? 'Impatient' : `Person ${number % PEOPLE}`;
    const locale = LOCALES[number % LOCALES.length] ?? 'en-US';
    const question = drawQuestion();
    if (random() < SHARES.completed) {
      const value = cut(question, 1 + Math.floor(random() * 30));
      note(discord.autocomplete({ command: 'ask', option: 'question', value, user, locale }));
    }
    const isPrivate = random() < SHARES.private;
    const options = { question, ...(isPrivate ? { private: true } : {}) };
    const sent = discord.slash({ command: 'ask', options, user, locale });
    note(sent);
    if (random() < SHARES.pressed)
      void sent.answered
        .then(() => sleep(random() * 1000, null, { ref: false }))
        .then(() => press(sent, user));
  }

  /** Counts and forgets what is over; keeps what may still be answered. */
  function sweep(): void {
    const now = Date.now();
    for (const [sent, at] of open) {
      if (now - at < LIFE) break;
      const { seen } = sent;
      if (isOwed(seen)) continue;
      fates[isAnswered(seen) ? 'answered' : 'ignored'] += 1;
      open.delete(sent);
      sent.forget();
    }
  }

  /** What the bot sent about an interaction, for whoever has to find out why its answer got lost. */
  function tellRequests({ id, token }: Sent): void {
    const requests = discord.requests
      .filter(({ path }) => path.includes(token))
      .map(({ method, path, status, fault }) => `${method} ${path.split('/').at(-1)} ${status} ${fault}`);
    process.stderr.write(`lost: ${id}: ${requests.join(', ')}\n`);
  }

  return {
    note,
    async ask(rate, isOver, canAsk = () => true) {
      const sweeping = setInterval(sweep, 1000);
      await actAtRate(rate, isOver, (number) => canAsk() && ask(number));
      clearInterval(sweeping);
    },
    async settle(milliseconds) {
      const deadline = Date.now() + milliseconds;
      const isWaiting = () => [...open.keys()].some(({ seen }) => isOwed(seen) || isNew(seen));
      while (Date.now() < deadline && isWaiting()) await sleep(50);
      for (const [sent] of open) {
        const { seen } = sent;
        fates[isAnswered(seen) ? 'answered' : isOwed(seen) ? 'lost' : 'ignored'] += 1;
        if (isOwed(seen)) tellRequests(sent);
      }
      open.clear();
      return { ...fates };
    },
  };
}

/** A message that was only promised does not count, nor does the one whose button was pressed. */
function isAnswered(seen: Seen): boolean {
  const { history, followUps, choices } = seen;
  return (history.length > 0 && !isInterim(seen)) || followUps.length > 0 || choices !== null;
}

function isOwed(seen: Seen): boolean {
  return seen.acknowledgedAfterMs !== null && !isAnswered(seen);
}

function isNew(seen: Seen): boolean {
  return seen.acknowledgedAfterMs === null && !seen.failed;
}
