import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.js';
import { UserError } from '../src/errors.js';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parseConfig({})).toEqual({
      token: undefined,
      guildId: undefined,
      corpusDirectory: './corpus',
      dataDirectory: './data',
      discordApiUrl: 'https://discord.com/api',
      logLevel: 'info',
    });
  });

  it('is read from the variables, without spaces around and a slash at the end', () => {
    const env = {
      DISCORD_TOKEN: ' abc.def.ghi ',
      DISCORD_GUILD_ID: '200000000000000002',
      CORPUS_DIR: '/srv/documents',
      DATA_DIR: '/srv/data',
      DISCORD_API_URL: 'http://localhost:8080/api/',
      LOG_LEVEL: 'debug',
      PATH: '/bin',
    };
    expect(parseConfig(env)).toEqual({
      token: 'abc.def.ghi',
      guildId: '200000000000000002',
      corpusDirectory: '/srv/documents',
      dataDirectory: '/srv/data',
      discordApiUrl: 'http://localhost:8080/api',
      logLevel: 'debug',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseConfig({ DISCORD_TOKEN: '', CORPUS_DIR: ' ', LOG_LEVEL: '' })).toEqual(parseConfig({}));
  });

  it('names every fault with its variable, and no secret', () => {
    const env = {
      DISCORD_TOKEN: 'Bot secret',
      DISCORD_GUILD_ID: 'my server',
      DISCORD_API_URL: 'https://discord.com/api/v10',
      LOG_LEVEL: 'loud',
    };
    const fault = (() => {
      try {
        return parseConfig(env);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(UserError);
    for (const key of Object.keys(env)) expect(String(fault)).toContain(key);
    expect(String(fault)).not.toContain('secret');
    expect(String(fault)).not.toContain('\n');
  });

  it.each(['discord.com', 'ftp://discord.com', 'javascript:alert(1)'])('refuses %j as an address', (url) => {
    expect(() => parseConfig({ DISCORD_API_URL: url })).toThrow(/DISCORD_API_URL must/);
  });

  it('has every variable in .env.example, with a line on it', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const key of [
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'CORPUS_DIR',
      'DATA_DIR',
      'DISCORD_API_URL',
      'LOG_LEVEL',
    ])
      expect(example).toMatch(new RegExp(`^# .+\\n${key}=`, 'm'));
  });
});
