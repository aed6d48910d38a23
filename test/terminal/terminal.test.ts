import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { createLog } from '../../src/log.js';
import { runTerminal } from '../../src/terminal/terminal.js';
import { createSmallLibrary, type Documents } from '../support/small-library.js';

const documents: Documents = {
  'ferry.en.txt': [
    'The ferry to Skarholm leaves at nine. In winter it leaves at ten.',
    'Captain Ines Dahl led the crew.',
    'Colour \u001b[31mred\u001b[0m \u009b2J\u202egnol is \u0007loud.',
  ],
  'ferry.bn.txt': ['স্কারহোমের ফেরি নয়টায় ছাড়ে।', 'ক্যাপ্টেন ইনেস ডাল।'],
};

interface Options {
  readonly interactive?: boolean;
  readonly colour?: boolean;
  readonly locale?: 'hi';
  readonly onAsk?: (question: string) => void;
}

async function type(lines: string, options: Options = {}) {
  const output = new PassThrough();
  const log: string[] = [];
  const library = createSmallLibrary(documents);
  library.onAsk = options.onAsk ?? library.onAsk;
  const printed = text(output);
  await runTerminal({
    commands,
    library,
    log: createLog({ level: 'info', secrets: [], write: (line) => log.push(line) }),
    input: Readable.from([lines]),
    output,
    interactive: options.interactive ?? false,
    colour: options.colour ?? false,
    locale: options.locale ?? null,
  });
  output.end();
  return { printed: await printed, log, library };
}

describe('piped', () => {
  it('prints the reply, with file and line under the passage, and nothing else', async () => {
    const { printed, log } = await type('/ask led the crew\n');
    expect(printed).toBe('The documents say:\n\nCaptain Ines Dahl led the crew.\nferry.en.txt:3\n\n');
    expect(log).toEqual([]);
  });

  it('takes a line without a slash for a question, the last one without a line break too', async () => {
    const { printed } = await type('led the crew\r\n\nwhere hippopotamus');
    expect(printed).toBe(
      'The documents say:\n\nCaptain Ines Dahl led the crew.\nferry.en.txt:3\n\nThe documents don’t say.\n\n',
    );
  });

  it('answers in the order of the lines, however many', async () => {
    const questions = Array.from({ length: 300 }, (_, index) => (index % 2 ? 'led the crew' : 'zzz'));
    const { printed } = await type(questions.join('\n'));
    const notices = printed.match(/The documents (?:say|don’t say)/g);
    expect(notices).toEqual(
      questions.map((question) => `The documents ${question === 'zzz' ? 'don’t say' : 'say'}`),
    );
  });

  it('reloads and tells its status, since whoever sits there is a moderator', async () => {
    const { printed, library } = await type('/corpus reload\n/corpus status\n');
    expect(library.reloads).toBe(1);
    expect(printed).toContain('Nothing has changed.');
    expect(printed).toMatch(/Documents: 2\nPassages: 5\nLanguages: /);
    expect(printed).toContain('Skipped (1)\n- holiday.jpg: not a format that I read');
  });

  it('stops at /quit', async () => {
    expect((await type('/quit\nled the crew\n')).printed).toBe('');
  });

  it('says what there is, and where there is nothing', async () => {
    const { printed } = await type('/help\n/nonsense\n/corpus\n/7\n');
    expect(printed).toMatch(/^\/ask <question> {2}Ask the documents a question$/m);
    expect(printed).toMatch(/^\/corpus status {3}/m);
    expect(printed).toMatch(/^\/quit/m);
    for (const unknown of ['/nonsense', '/corpus', '/7'])
      expect(printed).toContain(`There is no ${unknown}.`);
  });

  it('apologises for a fault with the reference that the log has, and goes on', async () => {
    const { printed, log } = await type('break the index\nled the crew\n', {
      onAsk(question) {
        if (question.startsWith('break')) throw new Error('a bug');
      },
    });
    const reference = /error ([0-9A-F]{6}): "break the index" failed: Error: a bug/.exec(log[0] ?? '')?.[1];
    expect(reference).toBeDefined();
    expect(printed).toContain(reference);
    expect(printed).toMatch(/The documents say:\n\nCaptain Ines Dahl led the crew\.\nferry\.en\.txt:3\n\n$/);
  });

  it('gives a document no way to steer the terminal', async () => {
    const { printed } = await type('colour red loud\n');
    expect(printed).toContain('Colour [31mred[0m 2Jgnol is loud.');
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('gives the gist of a passage in another language, marked as none of a translation', async () => {
    const { printed } = await type('led the crew\n/4\n');
    expect(printed).toMatch(/\nferry\.bn\.txt:3\nWord by word, not a translation: gist in en\n\n$/);
  });
});

describe('at a terminal', () => {
  it('shows what matched bold and the best sentence underlined', async () => {
    const { printed } = await type('ferry leaves at nine\n', { colour: true });
    expect(printed).toContain('\u001b[1m\u001b[4mferry\u001b[24m\u001b[22m');
    expect(printed).toContain(' In winter it ');
  });

  it('welcomes, prompts and offers the buttons as commands', async () => {
    const { printed } = await type('led the crew\n/2\n', { interactive: true });
    expect(printed).toContain('Ask a question, or type /help.');
    expect(printed).toContain('/1 Next passage ›   /2 ↑ Paragraph before   /3 ↓ Paragraph after   /4 বাংলা');
    expect(printed).toContain('From the same document:\n\nThe ferry to Skarholm');
  });

  it('speaks the language that it is set to', async () => {
    const { printed } = await type('/help\n', { locale: 'hi' });
    expect(printed).toContain('दस्तावेज़ों से सवाल पूछें');
  });
});
