import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
  type APIButtonComponent,
  type APIMessage,
} from 'discord.js';

import { buttonsIn } from './component-rules.js';

/** What an ordinary member may do. */
export const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

export const BOT_PERMISSIONS =
  MEMBER_PERMISSIONS | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles;

export interface Bot {
  readonly applicationId: string;
  readonly user: ReturnType<typeof createUser>;
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: APIMessage | null): APIButtonComponent[] {
  return buttonsIn(message?.components ?? []);
}

export function createUser(id: string, name: string, bot = false) {
  return {
    id,
    username: name.toLowerCase(),
    global_name: bot ? null : name,
    discriminator: '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    bot,
  };
}

/** As GET /applications/@me answers. */
export function createApplication({ applicationId, user }: Bot) {
  return {
    id: applicationId,
    name: user.username,
    icon: null,
    description: '',
    type: null,
    summary: '',
    bot: user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    eligible_oauth2_scopes: [],
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: createUser('100000000000000001', 'Owner'),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    interactions_event_types: [],
    interactions_version: 1,
    explicit_content_filter: 0,
    rpc_application_state: 0,
    store_application_state: 1,
    verification_state: 1,
    integration_public: true,
    integration_require_code_grant: false,
    discoverability_state: 1,
    discovery_eligibility_flags: 0,
    monetization_state: 1,
    monetization_eligibility_flags: 0,
    internal_guild_restriction: 1,
    is_monetized: false,
    is_discoverable: false,
    is_verified: false,
    integration_types_config: { 0: {}, 1: {} },
    team: null,
  };
}

/** As GUILD_CREATE carries it; its one channel has the guild's id with the last digit changed. */
export function createGuild(id: string, bot: Bot) {
  return {
    id,
    name: `Guild ${id}`,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    features: [],
    owner_id: '100000000000000001',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    max_members: 500_000,
    application_id: null,
    roles: [
      {
        id,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        icon: null,
        unicode_emoji: null,
        position: 0,
        permissions: String(MEMBER_PERMISSIONS),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    members: [createMember(bot.user)],
    channels: [createGuildChannel(id)],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function createMember(user: ReturnType<typeof createUser>, permissions?: bigint) {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-02T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  };
}

export const channelIdOf = (guildId: string) => `${guildId.slice(0, -1)}${(Number(guildId.at(-1)) + 1) % 10}`;

export function createGuildChannel(guildId: string) {
  return {
    id: channelIdOf(guildId),
    type: ChannelType.GuildText,
    name: 'general',
    position: 0,
    flags: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}

export const isPrivate = (message: APIMessage) => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
