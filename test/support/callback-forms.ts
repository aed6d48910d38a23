import { InteractionType, MessageFlags, type APIMessage } from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

import { emptyMessage, invalidForm } from './api-error.js';
import { choiceProblems, type Choice } from './command-rules.js';
import { hasFlag, isEmptyMessage, messageProblems, type MessageBody } from './message-rules.js';
import { schemaProblems } from './schema-problems.js';

/** A first response that keeps the rules. */
export type CallbackBody =
  | { readonly type: 4 | 5 | 6 | 7; readonly data: MessageBody }
  | { readonly type: 8; readonly data: unknown; readonly choices: readonly Choice[] };

/** Which first responses an interaction can have. Modals are Discord's too, the stand-in has none. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5],
  [InteractionType.MessageComponent]: [4, 5, 6, 7],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
};

/** Throws what Discord answers to a first response that breaks its rules. */
export function checkCallback(
  interactionType: number,
  sent: unknown,
  pressed: APIMessage | null,
): CallbackBody {
  const body = (sent ?? {}) as { type?: number; data?: unknown };
  const type = body.type ?? 0;
  if (!ALLOWED[interactionType]?.includes(type))
    throw invalidForm([
      {
        path: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: `Type ${type} is no response to this interaction.`,
      },
    ]);
  if (type === 8) {
    requireNone(schemaProblems(ApplicationCommandAutocompleteCallbackRequestSchema, body));
    const { choices = [] } = (body.data ?? {}) as { choices?: readonly Choice[] };
    requireNone(choiceProblems(choices, ['data', 'choices']));
    return { type, data: body.data, choices };
  }
  const data = (body.data ?? {}) as MessageBody;
  if (type === 4 || type === 5) {
    requireNone(schemaProblems(CreateMessageInteractionCallbackRequestSchema, body));
    if (type === 4) requireMessage(data, ['data']);
    return { type, data };
  }
  requireNone(schemaProblems(UpdateMessageInteractionCallbackRequestSchema, body));
  if (type === 7) requireNone(messageProblems(data, ['data'], usesVersion2(data, pressed)));
  return { type: type as 6 | 7, data };
}

/** The body of a follow-up. */
export function checkMessage(sent: unknown): MessageBody {
  const body = (sent ?? {}) as MessageBody;
  requireNone(schemaProblems(IncomingWebhookInteractionRequestSchema, body));
  requireMessage(body, []);
  return body;
}

/** The body of an edit, which may leave everything out. */
export function checkEdit(sent: unknown, before: APIMessage): MessageBody {
  const body = (sent ?? {}) as MessageBody;
  requireNone(schemaProblems(IncomingWebhookUpdateRequestPartialSchema, body));
  requireNone(messageProblems(body, [], usesVersion2(body, before)));
  return body;
}

function requireMessage(body: MessageBody, path: readonly PropertyKey[]): void {
  requireNone(messageProblems(body, path));
  if (isEmptyMessage(body)) throw emptyMessage();
}

function usesVersion2(body: MessageBody, before: APIMessage | null): boolean {
  return hasFlag(body, MessageFlags.IsComponentsV2) || hasFlag(before ?? {}, MessageFlags.IsComponentsV2);
}

function requireNone(problems: Parameters<typeof invalidForm>[0]): void {
  if (problems.length > 0) throw invalidForm(problems);
}
