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
  /** Whether Discord has heard of it: there is something in place of which other things can be said. */
  readonly isPromised: boolean;
  /** Promises an answer, once: "thinking", or that a button's message is going to change. False: nothing more can be said here. */
  defer(place: Place): Promise<boolean>;
  choose(choices: readonly string[]): Promise<void>;
  /** The answer: as the first response, or in place of what was promised. */
  answer(message: Message, place: Place): Promise<void>;
  /** Something in place of a command's promise that the answer will follow; tried once, since another will come. */
  show(message: Message): Promise<void>;
  /** To the person alone, whatever was deferred. */
  tell(message: Message): Promise<void>;
}

/** Where an answer stands: for all to see, for the person alone, or in place of the message whose button was pressed. */
export type Place = 'public' | 'private' | 'update';

export interface ResponderOptions {
  /** Neither retries nor waits out rate limits by itself. */
  readonly rest: REST;
  readonly applicationId: string;
  readonly interaction: { readonly id: string; readonly token: string };
  /** Aborted when the bot is being stopped: what is still to be said can't wait. */
  readonly hurry: AbortSignal;
}

/** Where an answer was promised or given; nothing was said so far. */
type State = 'new' | Place;

/** What became of a first response; `closed`: nothing more can be said here. */
type Outcome = 'said' | 'perhaps' | 'closed';

const DEFERRED: Readonly<Record<Place, InteractionResponseType>> = {
  public: InteractionResponseType.DeferredChannelMessageWithSource,
  private: InteractionResponseType.DeferredChannelMessageWithSource,
  update: InteractionResponseType.DeferredMessageUpdate,
};
const ANSWERED: Readonly<Record<Place, InteractionResponseType>> = {
  public: InteractionResponseType.ChannelMessageWithSource,
  private: InteractionResponseType.ChannelMessageWithSource,
  update: InteractionResponseType.UpdateMessage,
};
const FLAGS = { public: {}, private: { flags: MessageFlags.Ephemeral }, update: {} };

export function createResponder({ rest, applicationId, interaction, hurry }: ResponderOptions): Responder {
  const { id, token } = interaction;
  const startedAt = Date.now();
  let state: State = 'new';
  /** Whether the first response was the answer itself, and no promise of it. */
  let hasAnswered = false;
  /** Whether an attempt at a first response may have come through though it failed. */
  let uncertain = false;
  /** Whether something that was shown may yet come through, and would stand over what followed it. */
  let mayComeLate = false;

  async function respond(next: Place, type: InteractionResponseType, data: object): Promise<Outcome> {
    try {
      await withRetries(startedAt + FIRST_RESPONSE, hurry, () => attempt(type, data));
    } catch (error) {
      if (isError(error, RESTJSONErrorCodes.UnknownInteraction)) return 'closed';
      const isTaken = isError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
      if (error instanceof DiscordAPIError && !isTaken) throw error;
      // Where an attempt may have come through, the person is owed the reply. Else somebody else has answered.
      if (!uncertain && isTaken) return 'closed';
      if (!uncertain) throw error;
      state = next;
      return isTaken ? 'said' : 'perhaps';
    }
    state = next;
    return 'said';
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
  const edit = (message: Message) => rest.patch(original, { auth: false, body: message });
  const follow = (message: Message, place: Place) => {
    const body = { ...message, ...FLAGS[place] };
    return later(() => rest.post(Routes.webhook(applicationId, token), { auth: false, body }));
  };
  const remove = async () => {
    try {
      await rest.delete(original, { auth: false });
    } catch (error) {
      // Gone is what it is to be: an attempt whose answer got lost had come through.
      if (!isError(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  };

  /** Says it in place of what was promised. */
  async function replace(message: Message, place: Place): Promise<void> {
    if (!mayComeLate) return later(() => edit(message));
    // What is gone can't be edited any more, however late that comes. In return a repeated attempt may say it twice.
    await later(remove);
    await follow(message, place);
  }

  async function answer(message: Message, place: Place): Promise<void> {
    if (state !== 'new') return replace(message, state);
    const outcome = await respond(place, ANSWERED[place], { ...message, ...FLAGS[place] });
    hasAnswered = outcome !== 'closed';
    // Once more, for as long as it can be said: the same again changes nothing.
    if (outcome === 'perhaps') await later(() => edit(message));
  }

  return {
    get isPromised() {
      return state !== 'new';
    },
    async defer(place) {
      if (state !== 'new') return true;
      return (await respond(place, DEFERRED[place], FLAGS[place])) !== 'closed';
    },
    async choose(choices) {
      const data = { choices: choices.map((choice) => ({ name: choice, value: choice })) };
      await respond('private', InteractionResponseType.ApplicationCommandAutocompleteResult, data);
    },
    answer,
    async show(message) {
      try {
        await edit(message);
      } catch (error) {
        mayComeLate ||= isUncertain(error);
        throw error;
      }
    },
    async tell(message) {
      if (state === 'new' || state === 'private') return answer(message, 'private');
      // What follows a public "thinking" would take its place and be public too, so that goes first.
      if (state === 'public' && !hasAnswered) await later(remove);
      state = 'update';
      await follow(message, 'private');
    },
  };
}

function isError(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
