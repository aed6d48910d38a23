import { PermissionFlagsBits } from 'discord.js';
import { wordingOf } from '../../src/wording/choice.js';
import type { DiscordServer } from '../../test/support/discord-server.js';
import type { Sent } from '../../test/support/people.js';
import type { Seen } from '../../test/support/seen.js';

/** What a moderator was told in the end: that it is done, why it could not be done, or something else; or nothing. */
export interface ReloadEnd {
  readonly outcome: 'done' | 'refused' | 'other' | 'nothing';
  readonly text: string;
}

const WORDING = wordingOf('en').reload;
const REFUSAL = WORDING.failed('').trim();
const PROGRESS = WORDING.progress(0, null).split('0')[0] ?? '';

/** A moderator sends `/corpus reload`. */
export function sendReload(discord: DiscordServer): Sent {
  return discord.slash({
    command: 'corpus',
    subcommand: 'reload',
    user: 'Moderator',
    permissions: PermissionFlagsBits.ManageGuild,
  });
}

/** Waits for what comes of it, so many milliseconds at most. */
export async function awaitReload(sent: Sent, milliseconds: number): Promise<ReloadEnd> {
  const hasEnded = (seen: Seen) => seen.failed || (toText(seen) !== '' && !isInterim(seen));
  const seen = await sent.until(hasEnded, milliseconds).catch(() => sent.seen);
  const text = toText(seen);
  if (!hasEnded(seen) || text === '') return { outcome: 'nothing', text };
  if (text.startsWith(WORDING.done)) return { outcome: 'done', text };
  return { outcome: text.startsWith(REFUSAL) ? 'refused' : 'other', text };
}

/** Whether what is seen says how far something has come, so that more is owed. */
export function isInterim(seen: Seen): boolean {
  return toText(seen).startsWith(PROGRESS);
}

function toText({ message }: Seen): string {
  return message?.embeds[0]?.description ?? '';
}
