import { expect, test } from 'vitest';
import { decodeText } from '../../src/corpus/decoding.js';

const texts = {
  english: 'The delegation came home.\nIt was late.\n',
  bengali: 'প্রতিনিধিদল দেশে ফিরল।\nতখন অনেক রাত।\n',
  hindi: 'प्रतिनिधिमंडल घर लौटा।\nबहुत देर हो चुकी थी।\n',
  japanese: '代表団は帰国した。\nもう夜も遅かった。\n',
};

function swapBytes(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

for (const [language, text] of Object.entries(texts)) {
  test(`UTF-8 and UTF-16, with and without byte order mark, give the same text: ${language}`, () => {
    const utf16 = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(text);
    expect(decodeText(marked)).toBe(text);
    expect(decodeText(swapBytes(marked))).toBe(text);
    expect(decodeText(utf16)).toBe(text);
    expect(decodeText(swapBytes(utf16))).toBe(text);
  });
}

test('Bytes that are no text are refused', () => {
  const noise = Buffer.from(Array.from({ length: 6000 }, (_, index) => (index * index * 31 + index * 17) % 256));
  expect(decodeText(noise)).toBeNull();
  expect(decodeText(Buffer.from('text with a \0 in it'))).toBeNull();
  expect(decodeText(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toBeNull();
});

test('One broken byte does not cost a long document', () => {
  const bytes = Buffer.concat([Buffer.from('A sentence. '.repeat(200)), Buffer.from([0xc3]), Buffer.from(' The end.')]);
  expect(decodeText(bytes)).toContain('The end.');
});

test('A named charset is used where the bytes are not Unicode', () => {
  const shiftJis = Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]);
  expect(decodeText(shiftJis)).toBeNull();
  expect(decodeText(shiftJis, 'shift_jis')).toBe('日本語');
  expect(decodeText(shiftJis, 'no-such-charset')).toBeNull();
});

test('Normal forms and direction marks stay as they are', () => {
  const text = 'cafe\u0301 caf\u00e9 \u200Fשלום\u200E \u09A1\u09BC \u09DC';
  expect(decodeText(Buffer.from(text))).toBe(text);
});
