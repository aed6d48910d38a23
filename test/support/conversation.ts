import { MessageFlags, type APIMessage } from 'discord.js';

import {
  alreadyAcknowledged,
  emptyMessage,
  expiredToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './api-error.js';
import { checkCallback, checkEdit, checkMessage, type CallbackBody } from './callback-forms.js';
import type { Choice } from './command-rules.js';
import type { ApiAnswer, ApiRequest } from './discord-http.js';
import { hasFlag, isEmptyMessage, type MessageBody } from './message-rules.js';
import { createMessage, editMessage, type MessageOrigin } from './messages.js';
import type { Callback, Seen } from './seen.js';

/** One interaction, from its sending to the end of its token. */
export interface Conversation {
  readonly id: string;
  readonly token: string;
  readonly seen: Seen;
  /** Whether the person has what was asked for: a message, choices, a follow-up, or the news that there is none. */
  readonly settled: boolean;
  respond(request: ApiRequest): ApiAnswer;
  followUp(request: ApiRequest): ApiAnswer;
  fetch(messageId: string): ApiAnswer;
  edit(messageId: string, request: ApiRequest): ApiAnswer;
  remove(messageId: string): ApiAnswer;
  /** Stops its timers and whoever waits for it. */
  end(): void;
  /** Ends it and takes the messages that it made out of those that Discord holds. */
  forget(): void;
}

export interface ConversationOptions {
  readonly id: string;
  readonly token: string;
  /** Of the interaction: 2 command, 3 component, 4 autocomplete. */
  readonly type: number;
  readonly origin: MessageOrigin;
  /** The message whose button was pressed. */
  readonly pressed: APIMessage | null;
  readonly responseDeadlineMs: number;
  readonly tokenLifeMs: number;
  /** Every message that Discord holds, by id, as it stands. */
  readonly messages: Map<string, APIMessage>;
  changed(): void;
}

export function createConversation(options: ConversationOptions): Conversation {
  const { id, token, type, origin, messages } = options;
  const sentAt = performance.now();
  const age = () => performance.now() - sentAt;

  const callbacks: Callback[] = [];
  /** Ids of the messages that this interaction's token may change. */
  const own = new Set<string>();
  const followUpIds: string[] = [];
  const history: APIMessage[] = [];
  let originalId: string | null = null;
  let choices: readonly Choice[] | null = null;
  let failed = false;
  let touched = false;
  let ended = false;

  const original = () => (originalId === null ? undefined : messages.get(originalId));
  const thinking = () => hasFlag(original() ?? {}, MessageFlags.Loading);
  const fail = () => {
    failed = true;
    options.changed();
  };
  const deadline = setTimeout(() => {
    if (callbacks.length === 0) fail();
  }, options.responseDeadlineMs);
  const death = setTimeout(() => {
    if (thinking()) fail();
  }, options.tokenLifeMs);

  function put(message: APIMessage): APIMessage {
    messages.set(message.id, message);
    own.add(message.id);
    if (message.id === originalId && !hasFlag(message, MessageFlags.Loading)) {
      touched = true;
      history.push(message);
    }
    return message;
  }

  function changeOriginal(body: MessageBody, request: ApiRequest): APIMessage {
    const before = original();
    if (!before) throw unknownMessage();
    const after = editMessage(before, body, request.files);
    if (isEmptyMessage(after as MessageBody)) throw emptyMessage();
    return put(after);
  }

  function respond(request: ApiRequest): ApiAnswer {
    if (callbacks.length === 0 ? age() > options.responseDeadlineMs : age() > options.tokenLifeMs)
      throw unknownInteraction();
    const callback = checkCallback(type, request.body, options.pressed);
    if (callbacks.length > 0) throw alreadyAcknowledged();
    try {
      carryOut(callback, request);
    } catch (error) {
      originalId = null;
      throw error;
    }
    callbacks.push({ type: callback.type, data: callback.data, afterMs: age() });
    options.changed();
    if (request.query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: toCallbackAnswer(callback.type) };
  }

  function carryOut(callback: CallbackBody, request: ApiRequest): void {
    switch (callback.type) {
      case 4:
      case 5: {
        const body =
          callback.type === 4
            ? callback.data
            : { flags: ((callback.data.flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading };
        const message = createMessage(origin, body, request.files);
        originalId = message.id;
        put(message);
        break;
      }
      case 6:
        originalId = options.pressed?.id ?? null;
        break;
      case 7:
        originalId = options.pressed?.id ?? null;
        changeOriginal(callback.data, request);
        break;
      case 8:
        choices = callback.choices;
        break;
    }
  }

  function toCallbackAnswer(callbackType: number): object {
    const message = original();
    return {
      interaction: {
        id,
        type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: thinking(),
              response_message_ephemeral: hasFlag(message, MessageFlags.Ephemeral),
              channel_id: message.channel_id,
            }
          : {}),
      },
      ...(message && callbackType !== 5 && callbackType !== 6
        ? { resource: { type: callbackType, message } }
        : {}),
    };
  }

  /** The webhook of an interaction is there from its first response to the end of its token. */
  function requireWebhook(): void {
    if (age() > options.tokenLifeMs) throw expiredToken();
    if (callbacks.length === 0 || type === 4) throw unknownWebhook();
  }

  function locate(messageId: string): APIMessage {
    requireWebhook();
    const message =
      messageId === '@original' ? original() : own.has(messageId) ? messages.get(messageId) : undefined;
    if (!message) throw unknownMessage();
    return message;
  }

  function end(): void {
    ended = true;
    clearTimeout(deadline);
    clearTimeout(death);
    options.changed();
  }

  return {
    id,
    token,
    respond,
    get seen() {
      const reply = original();
      const isThinking = thinking();
      return {
        acknowledgedAfterMs: callbacks[0]?.afterMs ?? null,
        callbacks: [...callbacks],
        message: reply && !isThinking ? reply : null,
        thinking: isThinking && !failed,
        failed,
        private: hasFlag(reply ?? {}, MessageFlags.Ephemeral),
        choices,
        followUps: followUpIds.flatMap((each) => messages.get(each) ?? []),
        history: [...history],
      };
    },
    get settled() {
      return ended || failed || choices !== null || touched || followUpIds.length > 0;
    },
    followUp(request) {
      requireWebhook();
      const body = checkMessage(request.body);
      let message: APIMessage;
      if (thinking()) {
        // Discord fills the place that a deferral holds, private or public as the deferral was.
        message = changeOriginal(body, request);
      } else {
        message = put(createMessage(origin, body, request.files));
        followUpIds.push(message.id);
      }
      options.changed();
      return { status: 200, body: message };
    },
    fetch: (messageId) => ({ status: 200, body: locate(messageId) }),
    edit(messageId, request) {
      const before = locate(messageId);
      const body = checkEdit(request.body, before);
      const after = editMessage(before, body, request.files);
      if (isEmptyMessage(after as MessageBody)) throw emptyMessage();
      put(after);
      options.changed();
      return { status: 200, body: after };
    },
    remove(messageId) {
      const message = locate(messageId);
      messages.delete(message.id);
      touched = true;
      options.changed();
      return { status: 204 };
    },
    end,
    forget() {
      end();
      for (const messageId of own)
        if (messages.get(messageId)?.interaction_metadata?.id === id) messages.delete(messageId);
    },
  };
}
