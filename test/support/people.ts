import { randomBytes } from 'node:crypto';

import { ComponentType, InteractionType, type APIMessage } from 'discord.js';

import { createChangeSignal, type ChangeSignal } from './change-signal.js';
import { toSentOptions, toTypedOptions, type CommandInput } from './command-choice.js';
import { createConversation, type Conversation } from './conversation.js';
import type { CommandStore } from './discord-commands.js';
import { createInteraction } from './interaction-payload.js';
import { buttonsOf, createUser, isPrivate, MEMBER_PERMISSIONS, type Bot } from './payloads.js';
import type { Seen } from './seen.js';
import { createSnowflake } from './snowflakes.js';

const PATIENCE_MS = 5000;

interface Sender {
  /** A name; one name is one person. */
  readonly user?: string;
  readonly locale?: string;
  readonly permissions?: bigint;
}

interface Slash extends CommandInput, Sender {
  /** The guild's id; by default the server's first. */
  readonly guild?: string;
  /** In a direct message with the bot. */
  readonly dm?: boolean;
}

interface Typing extends Slash {
  /** The option that is being typed. */
  readonly option: string;
  readonly value: string;
}

interface Press extends Sender {
  readonly message: APIMessage | null;
  readonly customId: string;
}

/** An interaction that was sent, for the test that sent it. */
export interface Sent {
  readonly id: string;
  readonly token: string;
  /** What the person sees now. */
  readonly seen: Seen;
  /** What the person sees once there is a message, choices, a follow-up, or a failure. Never rejects. */
  readonly answered: Promise<Seen>;
  until(predicate: (seen: Seen) => boolean, timeoutMs?: number): Promise<Seen>;
  /** Dispatches the same interaction once more. */
  sendAgain(): void;
  /** The server lets go of it and of its messages; a request about it is refused from then on. */
  forget(): void;
}

export interface People {
  readonly slash: (slash: Slash) => Sent;
  readonly autocomplete: (typing: Typing) => Sent;
  readonly press: (press: Press) => Sent;
  /** By the interaction's token. */
  conversation(token: string): Conversation | undefined;
  end(): void;
}

export interface PeopleOptions {
  readonly bot: Bot;
  readonly guildIds: readonly string[];
  readonly commands: CommandStore;
  readonly responseDeadlineMs: number;
  readonly tokenLifeMs: number;
  readonly changes: ChangeSignal;
  dispatch(type: string, data: unknown): void;
}

/** A message that Discord holds: where it stands and who had it made. */
interface Held {
  readonly guildId: string | null;
  readonly owner: string;
}

export function createPeople(options: PeopleOptions): People {
  const { bot, commands, changes } = options;
  const users = new Map<string, ReturnType<typeof createUser>>();
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, APIMessage>();
  /** By the id of the interaction that a message answers. */
  const held = new Map<string, Held>();

  function userOf(name = 'Mira') {
    const user = users.get(name) ?? createUser(createSnowflake(), name);
    users.set(name, user);
    return user;
  }

  function commandOf({ command: name, guild, dm }: Slash) {
    const guildId = dm ? null : (guild ?? options.guildIds[0] ?? null);
    const command = commands.find(name, guildId);
    if (!command) throw new Error(`No command /${name} is registered here.`);
    const isOffered = command.contexts?.includes(dm ? 1 : 0) ?? (!dm || command.dm_permission !== false);
    if (!isOffered) throw new Error(`/${name} is not offered ${dm ? 'in direct messages' : 'in servers'}.`);
    const { id, type, guild_id } = command;
    return { command, guildId, data: { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) } };
  }

  function send(
    type: InteractionType,
    sender: Sender,
    guildId: string | null,
    rest: object,
    pressed: APIMessage | null,
  ): Sent {
    const id = createSnowflake();
    const token = randomBytes(120).toString('base64url');
    const user = userOf(sender.user);
    const interaction = {
      type,
      ...createInteraction(id, token, bot, {
        guildId,
        user,
        locale: sender.locale ?? 'en-US',
        permissions: sender.permissions ?? MEMBER_PERMISSIONS,
      }),
      ...rest,
    };
    held.set(id, { guildId, owner: user.id });
    // Thousands may wait for their answers, so a change wakes those alone whose conversation it is.
    const own = createChangeSignal();
    const conversation = createConversation({
      id,
      token,
      type,
      pressed,
      messages,
      origin: {
        applicationId: bot.applicationId,
        author: bot.user,
        channelId: interaction.channel_id,
        interaction: { id, type, user },
      },
      responseDeadlineMs: options.responseDeadlineMs,
      tokenLifeMs: options.tokenLifeMs,
      changed() {
        own.notify();
        changes.notify();
      },
    });
    conversations.set(token, conversation);
    options.dispatch('INTERACTION_CREATE', interaction);
    return toSent(conversation, own, () => options.dispatch('INTERACTION_CREATE', interaction));
  }

  function toSent(conversation: Conversation, own: ChangeSignal, sendAgain: () => void): Sent {
    const answered = new Promise<Seen>((resolve) => {
      // The deadline, the end of the token or of the server settles it at the latest.
      void own
        .until(
          () => conversation.settled,
          options.tokenLifeMs + 1000,
          () => '',
        )
        .then(
          () => resolve(conversation.seen),
          () => resolve(conversation.seen),
        );
    });
    return {
      id: conversation.id,
      token: conversation.token,
      get seen() {
        return conversation.seen;
      },
      answered,
      async until(predicate, timeoutMs = PATIENCE_MS) {
        const describe = () => JSON.stringify(conversation.seen, undefined, 2);
        await changes.until(() => predicate(conversation.seen), timeoutMs, describe);
        return conversation.seen;
      },
      sendAgain,
      forget() {
        conversation.forget();
        conversations.delete(conversation.token);
        held.delete(conversation.id);
      },
    };
  }

  return {
    slash(slash) {
      const { command, guildId, data } = commandOf(slash);
      const sent = { data: { ...data, options: toSentOptions(command, slash) } };
      return send(InteractionType.ApplicationCommand, slash, guildId, sent, null);
    },
    autocomplete(typing) {
      const { command, guildId, data } = commandOf(typing);
      const sent = { data: { ...data, options: toTypedOptions(command, typing) } };
      return send(InteractionType.ApplicationCommandAutocomplete, typing, guildId, sent, null);
    },
    press(press) {
      const message = press.message && messages.get(press.message.id);
      const place = held.get(message?.interaction_metadata?.id ?? '');
      if (!message || !place) throw new Error('There is no such message to press a button of.');
      if (isPrivate(message) && place.owner !== userOf(press.user).id)
        throw new Error('Only the person who sees a private message can press its buttons.');
      const buttons = buttonsOf(message);
      const button = buttons.find((each) => 'custom_id' in each && each.custom_id === press.customId);
      if (!button)
        throw new Error(`The message has no button ${press.customId} but ${JSON.stringify(buttons)}.`);
      if (button.disabled) throw new Error(`The button ${press.customId} is disabled.`);
      const data = { custom_id: press.customId, component_type: ComponentType.Button, id: button.id };
      return send(InteractionType.MessageComponent, press, place.guildId, { data, message }, message);
    },
    conversation: (token) => conversations.get(token),
    end() {
      for (const conversation of conversations.values()) conversation.end();
    },
  };
}
