import { PermissionFlagsBits } from 'discord.js';
import { wordingOf } from '../../src/wording/choice.js';
import type { DiscordServer } from '../../test/support/discord-server.js';
import type { Sent } from '../../test/support/people.js';
import type { Seen } from '../../test/support/seen.js';

/** What a moderator was told: that it is done, why it could not be done, or something else; or nothing. */
export interface ReloadEnd {
  readonly outcome: 'done' | 'refused' | 'other' | 'nothing';
  readonly text: string;
}

const WORDING = wordingOf('en').reload;
const REFUSAL = WORDING.failed('').trim();

/** A moderator sends `/corpus reload`. */
export function sendReload(discord: DiscordServer): Sent {
  return discord.slash({
    command: 'corpus',
    subcommand: 'reload',
    user: 'Moderator',
    permissions: PermissionFlagsBits.ManageGuild,
  });
}

export function toReloadEnd({ message }: Seen): ReloadEnd {
  const text = message?.embeds[0]?.description ?? '';
  if (text === '') return { outcome: 'nothing', text };
  if (text.startsWith(WORDING.done)) return { outcome: 'done', text };
  return { outcome: text.startsWith(REFUSAL) ? 'refused' : 'other', text };
}
