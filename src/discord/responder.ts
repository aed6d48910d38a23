import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type REST,
} from 'discord.js';
import type { Message } from './message.js';
import { isUncertain, withRetries } from './retry.js';

/** Discord waits so long for the first response, and keeps an interaction's token so long. Milliseconds. */
const FIRST_RESPONSE = 3_000;
const TOKEN_LIFE = 15 * 60_000;

/** The answers to one interaction, in the order in which Discord takes them. */
export interface Responder {
  /** "Thinking", which fixes whether the answer is private. False: nothing more can be said here. */
  defer(isPrivate: boolean): Promise<boolean>;
  /** Of a button: its message is going to change. False as above. */
  deferUpdate(): Promise<boolean>;
  choose(choices: readonly string[]): Promise<void>;
  /** The answer: in place of "thinking", or of the button's message. */
  edit(message: Message): Promise<void>;
  /** To the person alone, whatever was deferred. */
  tell(message: Message): Promise<void>;
}

export interface ResponderOptions {
  /** Neither retries nor waits out rate limits by itself. */
  readonly rest: REST;
  readonly applicationId: string;
  readonly interaction: { readonly id: string; readonly token: string };
  /** Aborted when the bot is being stopped: what is still to be said can't wait. */
  readonly hurry: AbortSignal;
}

/** What has been said so far: nothing, or the promise of a reply, or that a button's message will change. */
type State = 'new' | 'public' | 'private' | 'update';

export function createResponder({ rest, applicationId, interaction, hurry }: ResponderOptions): Responder {
  const { id, token } = interaction;
  const startedAt = Date.now();
  let state: State = 'new';
  /** Whether an attempt at a first response may have come through though it failed. */
  let uncertain = false;

  async function respond(next: State, type: InteractionResponseType, data: object = {}): Promise<boolean> {
    try {
      await withRetries(startedAt + FIRST_RESPONSE, hurry, () => attempt(type, data));
    } catch (error) {
      if (isError(error, RESTJSONErrorCodes.UnknownInteraction)) return false;
      const isTaken = isError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
      if (error instanceof DiscordAPIError && !isTaken) throw error;
      // Where an attempt may have come through, the person is owed the reply. Else somebody else has answered.
      if (!uncertain && isTaken) return false;
      if (!uncertain) throw error;
    }
    state = next;
    return true;
  }

  async function attempt(type: InteractionResponseType, data: object): Promise<void> {
    try {
      await rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type, data } });
    } catch (error) {
      uncertain ||= isUncertain(error);
      throw error;
    }
  }

  async function later(act: () => Promise<unknown>): Promise<void> {
    try {
      await withRetries(startedAt + TOKEN_LIFE, hurry, act);
    } catch (error) {
      // It had not come through after all, so nothing can be said here.
      if (!uncertain || !isError(error, RESTJSONErrorCodes.UnknownWebhook)) throw error;
    }
  }

  const original = Routes.webhookMessage(applicationId, token, '@original');
  const edit = (message: Message) => later(() => rest.patch(original, { auth: false, body: message }));
  const remove = async () => {
    try {
      await rest.delete(original, { auth: false });
    } catch (error) {
      // Gone is what it is to be: an attempt whose answer got lost had come through.
      if (!isError(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  };

  return {
    defer: (isPrivate) =>
      respond(
        isPrivate ? 'private' : 'public',
        InteractionResponseType.DeferredChannelMessageWithSource,
        isPrivate ? { flags: MessageFlags.Ephemeral } : {},
      ),
    deferUpdate: () => respond('update', InteractionResponseType.DeferredMessageUpdate),
    async choose(choices) {
      const data = { choices: choices.map((choice) => ({ name: choice, value: choice })) };
      await respond('private', InteractionResponseType.ApplicationCommandAutocompleteResult, data);
    },
    edit,
    async tell(message) {
      const body = { ...message, flags: MessageFlags.Ephemeral };
      if (state === 'new') {
        await respond('private', InteractionResponseType.ChannelMessageWithSource, body);
        return;
      }
      if (state === 'private') return edit(message);
      // What follows a public "thinking" would take its place and be public too, so that goes first.
      if (state === 'public') await later(remove);
      state = 'update';
      await later(() => rest.post(Routes.webhook(applicationId, token), { auth: false, body }));
    },
  };
}

function isError(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
