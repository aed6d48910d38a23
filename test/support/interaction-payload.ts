import { ChannelType, type GuildFeature } from 'discord.js';

import {
  BOT_PERMISSIONS,
  channelIdOf,
  createGuildChannel,
  createMember,
  type Bot,
  type createUser,
} from './payloads.js';

export interface InteractionPlace {
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly user: ReturnType<typeof createUser>;
  readonly locale: string;
  readonly permissions: bigint;
}

/** An INTERACTION_CREATE without what its kind adds. */
export function createInteraction(id: string, token: string, bot: Bot, place: InteractionPlace) {
  const { guildId, user, locale, permissions } = place;
  const shared = {
    id,
    token,
    application_id: bot.applicationId,
    version: 1,
    locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    app_permissions: String(BOT_PERMISSIONS),
  };
  if (guildId === null) {
    const channel = {
      id: '300000000000000003',
      type: ChannelType.DM,
      flags: 0,
      last_message_id: null,
      recipients: [user],
    };
    return {
      ...shared,
      user,
      channel_id: channel.id,
      channel,
      context: 1,
      authorizing_integration_owners: { 0: '0' },
    };
  }
  return {
    ...shared,
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US', features: [] as GuildFeature[] },
    guild_locale: 'en-US',
    channel_id: channelIdOf(guildId),
    channel: { ...createGuildChannel(guildId), guild_id: guildId, permissions: String(permissions) },
    member: createMember(user, permissions),
    context: 0,
    authorizing_integration_owners: { 0: guildId },
  };
}
