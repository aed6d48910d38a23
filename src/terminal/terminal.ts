import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { UserError } from '../errors.js';
import type { Language } from '../language/language.js';
import type { Library } from '../library.js';
import type { Log } from '../log.js';
import { toLine, toVisible } from '../reply/characters.js';
import type { Command, Request } from '../reply/command.js';
import type { Button, Reply } from '../reply/reply.js';
import { wordingOf } from '../wording/choice.js';
import { toHelp } from './help.js';
import { parseInput, type Input } from './input.js';
import { createStyle } from './style.js';
import { toText } from './text.js';

export interface TerminalOptions {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Somebody sits there: a prompt, a welcome and the buttons are shown. Else replies only. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** That the terminal is set to; null for what we don't speak. */
  readonly locale: Language | null;
}

/** How far a reload has come is told on standard error. */
const NOTHING = () => {};

/** The same commands on standard input and output, one line after the other, until the input ends or `/quit`. */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const { commands, library, log, input, output, interactive, locale } = options;
  const wording = wordingOf(locale ?? 'en');
  const style = createStyle(options.colour);
  // Whoever sits at the terminal runs the bot, and is a moderator.
  const person = { locale, moderator: true } as const;
  let buttons: readonly (Button & { readonly command: Command })[] = [];
  let question = '';

  const print = async (text: string) => {
    if (!output.write(`${text}\n\n`)) await once(output, 'drain');
  };

  async function show(command: Command, reply: Reply): Promise<void> {
    if (!reply.aside) {
      buttons = (reply.buttons ?? []).map((button) => ({ ...button, command }));
      question = reply.question ?? question;
    }
    const hints =
      interactive && !reply.aside ? buttons.map(({ label }, index) => `/${index + 1} ${label}`) : [];
    await print(
      [toText(reply, style), ...(hints.length > 0 ? ['', style.dim(hints.join('   '))] : [])].join('\n'),
    );
  }

  async function handle(asked: Input, line: string): Promise<void> {
    if (asked.kind === 'nothing') return;
    if (asked.kind === 'command') {
      const request: Request = { ...person, ...asked.request };
      return show(asked.command, await asked.command.execute(request, library, NOTHING));
    }
    const button = asked.kind === 'press' ? buttons[asked.number - 1] : undefined;
    if (button?.command.press) {
      const request: Request = { ...person, subcommand: null, values: {} };
      return show(button.command, await button.command.press(button.id, question, request, library));
    }
    if (asked.kind === 'help') return print(toHelp(commands, locale ?? 'en'));
    await print(wording.terminal.unknown(toLine(line)));
  }

  if (interactive) await print(wording.terminal.welcome);
  const lines = createInterface({
    input,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(interactive ? { output, prompt: '> ' } : {}),
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const asked = parseInput(line, commands);
    if (asked.kind === 'quit') break;
    try {
      await handle(asked, line);
    } catch (error) {
      if (error instanceof UserError) await print(toVisible(error.message));
      else {
        const reference = randomBytes(3).toString('hex').toUpperCase();
        log.error(`${reference}: ${JSON.stringify(line.slice(0, 200))} failed`, error);
        await print(wording.failed(reference));
      }
    }
    if (interactive) lines.prompt();
  }
}
