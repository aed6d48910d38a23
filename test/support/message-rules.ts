import { ComponentType, MessageFlags, type APIAllowedMentions, type APIEmbed } from 'discord.js';

import type { Problem } from './api-error.js';
import { componentProblems, type Component } from './component-rules.js';
import { embedProblems } from './embed-rules.js';

/** The body of a request that makes or edits a message. Null and absent differ in edits only. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly { readonly id: string | number; readonly filename?: string }[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly poll?: object | null;
  readonly flags?: number | null;
}

/**
 * What Discord refuses in a message though its API description lets it pass; call it with a body that fits the
 * description. Lengths are UTF-16 units, the stricter reading. Mentions are a rule of Footnote's own: Discord takes a
 * message that switches them on.
 */
export function messageProblems(
  body: MessageBody,
  path: readonly PropertyKey[] = [],
  version2 = hasFlag(body, MessageFlags.IsComponentsV2),
): Problem[] {
  const problems = [
    ...embedProblems(body.embeds ?? [], [...path, 'embeds']),
    ...componentProblems(body.components ?? [], version2, [...path, 'components']),
  ];
  if (version2) {
    for (const field of ['content', 'embeds', 'poll'] as const)
      if (body[field] && (field !== 'embeds' || body.embeds?.length))
        problems.push({
          path: [...path, field],
          code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        });
  }
  if (!mentionsAreOff(body.allowed_mentions))
    problems.push({
      path: [...path, 'allowed_mentions'],
      code: 'MENTIONS_NOT_OFF',
      message: 'Every message of this bot must carry allowed_mentions { parse: [] } and name nobody.',
    });
  return problems;
}

function mentionsAreOff(mentions: APIAllowedMentions | null | undefined): boolean {
  return (
    mentions?.parse?.length === 0 &&
    !mentions.users?.length &&
    !mentions.roles?.length &&
    mentions.replied_user !== true
  );
}

/** Whether a person would see nothing: buttons alone don't make a message. */
export function isEmptyMessage(body: MessageBody): boolean {
  const shown = (body.components ?? []).some(({ type }) => type !== (ComponentType.ActionRow as number));
  return !body.content?.trim() && !body.embeds?.length && !body.attachments?.length && !body.poll && !shown;
}

export function hasFlag(message: { readonly flags?: number | null }, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}
