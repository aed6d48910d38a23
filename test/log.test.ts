import { expect, it } from 'vitest';
import { createLog, type LogLevel } from '../src/log.js';

function createRecorder(level: LogLevel = 'debug', secrets: string[] = []) {
  const lines: string[] = [];
  return { lines, log: createLog({ level, secrets, write: (line) => lines.push(line) }) };
}

it('entries below the level are left out', () => {
  const { log, lines } = createRecorder('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['warn c\n', 'error d\n']);
});

it('an entry is one line, with the error, its stack and its causes', () => {
  const { log, lines } = createRecorder();
  log.error('it failed', new Error('outer', { cause: new Error('in\nner') }));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\S+Z error it failed: Error: outer\\n.*caused by Error: in\\nner.*\n$/);
});

it('control characters are written as escapes', () => {
  const { log, lines } = createRecorder();
  log.info('red \u001b[31m\r\n2026 info forged \u009b');
  expect(lines[0]).toMatch(/info red \\u001b\[31m\\u000d\\n2026 info forged \\u009b\n$/);
});

it('secrets are not written, wherever they stand', () => {
  const { log, lines } = createRecorder('debug', ['to.ken']);
  const cause = Object.assign(new Error('with to.ken'), { token: 'to.ken' });
  log.error('to.ken', new Error('to.ken', { cause }));
  log.error('an object', { token: 'to.ken' });
  expect(lines.join('')).not.toContain('to.ken');
  expect(lines.join('')).toContain('[secret]');
});
