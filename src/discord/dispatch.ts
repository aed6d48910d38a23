import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import {
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type REST,
} from 'discord.js';
import { UserError } from '../errors.js';
import type { Language } from '../language/language.js';
import type { Library } from '../library.js';
import type { Log } from '../log.js';
import type { Command, Request } from '../reply/command.js';
import type { Reply } from '../reply/reply.js';
import { languageOfScript, toLanguage, wordingOf } from '../wording/choice.js';
import { deferSoon } from './deferral.js';
import { createInterim } from './interim.js';
import { LIMITS } from './limits.js';
import { questionOf, toMessage, type Message } from './message.js';
import { createRateLimit } from './rate-limit.js';
import { createRecentIds } from './recent-ids.js';
import { createResponder, type Place, type Responder } from './responder.js';

/** Where so many wait for an answer, the next would wait too long, and all of them take memory. */
const MOST_PENDING = 1_000;
/** A stop waits so long for answers, and says then that there will be none. Milliseconds. */
const PATIENCE = 2_000;

export interface Dispatch {
  /** Never throws: faults are told to the person and logged. */
  handle(interaction: Interaction): void;
  /** Takes nothing new; resolves once everything that was taken is answered. */
  finish(): Promise<void>;
}

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly rest: REST;
  readonly log: Log;
}

export function createDispatch({ commands, library, rest, log }: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const now = () => performance.now();
  const limits = new Map(
    commands.flatMap(({ name, limit }) =>
      limit ? [[name, createRateLimit({ ...limit, now })] as const] : [],
    ),
  );
  const recent = createRecentIds();
  const pending = new Set<Promise<void>>();
  const finishing = new AbortController();
  // Everybody who waits listens to it.
  setMaxListeners(0, finishing.signal);
  /** What tells those who wait for a reply that there will be none. One promise for all would hold on to all their replies. */
  const waiting = new Set<() => void>();
  let hasGivenUp = false;

  /** Rather than leave somebody waiting for ever, a bot that is being stopped says so where an answer takes too long. */
  async function orStopped(reply: Promise<Reply>, language: Language): Promise<Reply> {
    const notice = wordingOf(language).stopping;
    let giveUp = (): void => {};
    const stopped = new Promise<Reply>((resolve) => {
      giveUp = () => resolve({ language, tone: 'fault', notice, aside: true });
    });
    if (hasGivenUp) giveUp();
    waiting.add(giveUp);
    try {
      return await Promise.race([reply, stopped]);
    } finally {
      waiting.delete(giveUp);
    }
  }

  /** What somebody is told; where that takes its time, they hear meanwhile that it is coming. Undefined: nothing more can be said to them. */
  async function orDeferred(
    responder: Responder,
    place: Place,
    work: () => Promise<Reply>,
  ): Promise<Reply | undefined> {
    const settle = deferSoon(() => responder.defer(place));
    let reply: Reply;
    try {
      reply = await work();
    } catch (error) {
      await settle().catch((fault: unknown) => log.warn('an answer could not be promised', fault));
      throw error;
    }
    return (await settle()) ? reply : undefined;
  }

  async function dispatch(interaction: Interaction): Promise<void> {
    const { applicationId } = interaction;
    const responder = createResponder({ rest, applicationId, interaction, hurry: finishing.signal });
    if (interaction.isAutocomplete()) return complete(interaction, responder);
    if (interaction.isChatInputCommand()) {
      const values = [...interaction.options.data]
        .map(({ value }) => value)
        .filter((value) => typeof value === 'string');
      const language = languageOfScript(values.join(' ')) ?? toLanguage(interaction.locale) ?? 'en';
      return guard(interaction, responder, language, () => execute(interaction, responder, language));
    }
    if (interaction.isButton()) {
      const language = toLanguage(interaction.locale) ?? 'en';
      return guard(interaction, responder, language, () => press(interaction, responder));
    }
  }

  async function execute(
    interaction: ChatInputCommandInteraction,
    responder: Responder,
    language: Language,
  ): Promise<void> {
    const { commandName } = interaction;
    const command = byName.get(commandName);
    if (!command) throw new Error(`Discord sent the command /${commandName}, which there is not`);
    const wording = wordingOf(language);
    const tell = (notice: string) =>
      responder.tell(toMessage({ language, tone: 'fault', notice }, commandName));
    const request = toRequest(interaction);
    if (command.moderatorsOnly && !request.moderator) return tell(wording.refused);
    const wait = limits.get(commandName)?.admit(interaction.user.id) ?? 0;
    if (wait > 0) return tell(wording.tooFast(wait));
    // Moderators may be about to mend what all the others wait for.
    if (pending.size > MOST_PENDING && !command.moderatorsOnly) return tell(wording.busy);
    const place = command.isPrivate(request) ? 'private' : 'public';
    // What moderators set going, it does only where nobody else has taken it.
    if (command.moderatorsOnly && !(await responder.defer(place))) return;
    const reply = await orDeferred(responder, place, async () => {
      const interim = createInterim({
        edit: async (message: Message) => {
          if (responder.isPromised) await responder.show(message);
        },
        onFault: (error) => log.warn(`how far /${commandName} has come could not be shown`, error),
        now,
      });
      try {
        return await orStopped(
          command.execute(request, library, (told) => interim.show(toMessage(told, commandName))),
          language,
        );
      } finally {
        await interim.settled();
      }
    });
    if (reply !== undefined) await responder.answer(toMessage(reply, commandName), place);
  }

  /** Who asked turns the pages of the answer; anybody else gets a copy of their own, which only they see. */
  async function press(interaction: ButtonInteraction, responder: Responder): Promise<void> {
    const [name = '', ...id] = interaction.customId.split(':');
    const command = byName.get(name);
    if (!command?.press) throw new Error(`a button with the unknown id ${interaction.customId} was pressed`);
    const isAsker = interaction.message.interactionMetadata?.user.id === interaction.user.id;
    const place = isAsker ? 'update' : 'private';
    const request = toRequest(interaction);
    const pressed = command.press(id.join(':'), questionOf(interaction.message), request, library);
    const reply = await orDeferred(responder, place, () => orStopped(pressed, request.locale ?? 'en'));
    if (reply === undefined) return;
    const message = toMessage(reply, name);
    await (reply.aside ? responder.tell(message) : responder.answer(message, place));
  }

  /** People type on: whatever goes wrong here, they get an empty list rather than an error. */
  async function complete(interaction: AutocompleteInteraction, responder: Responder): Promise<void> {
    let choices: string[] = [];
    try {
      const command = byName.get(interaction.commandName);
      const text = interaction.options.getFocused();
      choices = (await command?.complete?.(text, library, LIMITS.choices)) ?? [];
    } catch (error) {
      log.error('a question could not be completed', error);
    }
    const fitting = [...new Set(choices)].filter(
      (choice) => choice.trim() !== '' && choice.length <= LIMITS.choice,
    );
    await responder.choose(fitting.slice(0, LIMITS.choices));
  }

  async function guard(
    interaction: Interaction,
    responder: Responder,
    language: Language,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      let notice = error instanceof UserError ? error.message : '';
      if (notice === '') {
        const reference = randomBytes(3).toString('hex').toUpperCase();
        log.error(`${reference}: interaction ${interaction.id} failed`, error);
        notice = wordingOf(language).failed(reference);
      }
      await responder.tell(toMessage({ language, tone: 'fault', notice }, ''));
    }
  }

  return {
    handle(interaction) {
      if (finishing.signal.aborted || !recent.add(interaction.id)) return;
      const work = dispatch(interaction)
        .catch((error: unknown) => log.error(`interaction ${interaction.id} could not be answered`, error))
        .finally(() => pending.delete(work));
      pending.add(work);
    },
    async finish() {
      finishing.abort();
      library.stopReload();
      const timer = setTimeout(() => {
        hasGivenUp = true;
        for (const giveUp of waiting) giveUp();
      }, PATIENCE);
      await Promise.all(pending);
      clearTimeout(timer);
    },
  };
}

function toRequest(interaction: ChatInputCommandInteraction | ButtonInteraction): Request {
  const options = interaction.isChatInputCommand() ? interaction.options : undefined;
  const values = Object.fromEntries(
    (options?.data ?? []).flatMap(({ name, value }) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  );
  return {
    subcommand: options?.getSubcommand(false) ?? null,
    values,
    locale: toLanguage(interaction.locale),
    // Discord checks the default permission only where a server has not set another.
    moderator: interaction.inGuild() && interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild),
  };
}
