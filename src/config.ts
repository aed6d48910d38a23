import { z } from 'zod';
import { UserError } from './errors.js';

export interface Config {
  /** Undefined: no Discord, the terminal. */
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  readonly corpusDirectory: string;
  readonly dataDirectory: string;
  /** Without the version and without a slash at the end. */
  readonly discordApiUrl: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be a bot token as Discord shows it, without spaces')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'must be a server’s id, 17 to 20 digits')
    .optional(),
  CORPUS_DIR: z.string().default('./corpus'),
  DATA_DIR: z.string().default('./data'),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .refine((url) => !/\/v\d+\/*$/.test(url), 'must not end with the version, which is added to it')
    .default('https://discord.com/api'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
});

/** Throws one `UserError` that names every fault with its variable. An empty variable counts as not set. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(env)
    .map(([key, value]) => [key, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const result = schema.safeParse(Object.fromEntries(set));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new UserError(
      `The settings can't be used: ${faults.join('; ')}. Mend them in .env or in the environment.`,
    );
  }
  const values = result.data;
  return {
    token: values.DISCORD_TOKEN,
    guildId: values.DISCORD_GUILD_ID,
    corpusDirectory: values.CORPUS_DIR,
    dataDirectory: values.DATA_DIR,
    discordApiUrl: values.DISCORD_API_URL.replace(/\/+$/, ''),
    logLevel: values.LOG_LEVEL,
  };
}
