import {
  EmbedType,
  MessageFlags,
  MessageType,
  type APIEmbed,
  type APIMessage,
  type APIUser,
} from 'discord.js';

import type { MessageBody } from './message-rules.js';
import { createSnowflake } from './snowflakes.js';

/** Flags that a request may set; the rest are Discord's own. */
const SETTABLE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Flags that an edit may change: private or public stays as it was. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

export interface MessageOrigin {
  readonly applicationId: string;
  readonly author: APIUser;
  readonly channelId: string;
  readonly interaction: { readonly id: string; readonly type: number; readonly user: APIUser };
}

/** The message that a request makes, as Discord returns it. */
export function createMessage(
  origin: MessageOrigin,
  body: MessageBody,
  files: ReadonlyMap<string, string> = new Map(),
): APIMessage {
  const { applicationId, author, channelId, interaction } = origin;
  const blank = {
    id: createSnowflake(),
    channel_id: channelId,
    type: MessageType.ChatInputCommand,
    author,
    application_id: applicationId,
    webhook_id: applicationId,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: (body.flags ?? 0) & (SETTABLE_FLAGS | MessageFlags.Loading),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: interaction.user,
      authorizing_integration_owners: {},
    },
  } as unknown as APIMessage;
  return withBody(blank, body, files);
}

/** The message after an edit: what the request leaves out stays. */
export function editMessage(
  message: APIMessage,
  body: MessageBody,
  files: ReadonlyMap<string, string> = new Map(),
): APIMessage {
  const flags = (message.flags ?? 0) & ~MessageFlags.Loading;
  const settable = typeof body.flags === 'number' ? body.flags & EDITABLE_FLAGS : flags & EDITABLE_FLAGS;
  return {
    ...withBody(message, body, files),
    flags: (flags & ~EDITABLE_FLAGS) | settable | (flags & MessageFlags.IsComponentsV2),
    edited_timestamp: new Date().toISOString(),
  };
}

function withBody(message: APIMessage, body: MessageBody, files: ReadonlyMap<string, string>): APIMessage {
  const after = { ...message };
  if (body.content !== undefined) after.content = body.content ?? '';
  if (body.embeds !== undefined) after.embeds = (body.embeds ?? []).map(toEmbed);
  if (body.components !== undefined) after.components = withIds(body.components ?? [], { last: 0 }) as never;
  if (body.attachments !== undefined)
    after.attachments = (body.attachments ?? []).map(({ id }) => toAttachment(after, String(id), files));
  return structuredClone(after);
}

function toEmbed(embed: APIEmbed): APIEmbed {
  const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
  return { ...embed, type: EmbedType.Rich, ...(fields ? { fields } : {}) };
}

/** Discord numbers the components that come without an id. */
function withIds(components: readonly object[], counter: { last: number }): object[] {
  return components.map((component) => {
    counter.last += 1;
    const numbered = { id: counter.last, ...component } as Record<string, unknown>;
    if (Array.isArray(numbered['components']))
      numbered['components'] = withIds(numbered['components'], counter);
    if (numbered['accessory']) numbered['accessory'] = withIds([numbered['accessory']], counter)[0];
    return numbered;
  });
}

/** A file of the request gets an id of its own; any other id keeps the attachment that the message has. */
function toAttachment(message: APIMessage, id: string, files: ReadonlyMap<string, string>) {
  const kept = message.attachments.find((attachment) => attachment.id === id);
  if (kept) return kept;
  const filename = files.get(id) ?? 'unnamed';
  const url = `https://cdn.discordapp.com/ephemeral-attachments/${message.id}/${filename}`;
  return { id: createSnowflake(), filename, size: 1, url, proxy_url: url };
}
