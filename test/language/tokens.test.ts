import { expect, test } from 'vitest';
import { toNormalForm, toTokens } from '../../src/language/tokens.js';

const toPairs = (text: string): string[] => toTokens(text).map((token) => `${token.script} ${token.text}`);

test.each([
  ['The Red River', ['latin The', 'latin Red', 'latin River']],
  ["the province's don’t", ['latin the', "latin province's", 'latin don’t']],
  ['Nouvelle-Aquitaine', ['latin Nouvelle', 'latin Aquitaine']],
  ['Đặng Xuân Phong', ['latin Đặng', 'latin Xuân', 'latin Phong']],
  ['लाल नदी।', ['devanagari लाल', 'devanagari नदी']],
  ['क्\u200dष और क\u200cख', ['devanagari क्\u200dष', 'devanagari और', 'devanagari क\u200cख']],
  ['লাল নদীর ওপর।', ['bengali লাল', 'bengali নদীর', 'bengali ওপর']],
  ['AIএর', ['latin AI', 'bengali এর']],
  ['UNESCOの遺産', ['latin UNESCO', 'japanese の遺産']],
  ['ラオカイ省は国境にある。', ['japanese ラオカイ省は国境にある']],
  ['人々のﾗｵｶｲ', ['japanese 人々のﾗｵｶｲ']],
  ['𠮷野家', ['japanese 𠮷野家']],
  ['한국어 ภาษาไทย', ['unspaced 한국어', 'unspaced ภาษาไทย']],
  ['Привет, κόσμε', ['other Привет', 'other κόσμε']],
  ['1,506.14 US', ['number 1,506.14', 'latin US']],
  ['১,৫০৬.১৪ মিলিয়ন', ['number ১,৫০৬.১৪', 'bengali মিলিয়ন']],
  ['५१.५५%', ['number ५१.५५']],
  ['２０２４年', ['number ２０２４', 'japanese 年']],
  ['2024.', ['number 2024']],
  ['75th', ['number 75', 'latin th']],
  ['6.5〜7%', ['number 6.5', 'number 7']],
  ['…! — «»', []],
  ['', []],
])('"%s" falls into %j', (text, tokens) => {
  expect(toPairs(text)).toEqual(tokens);
});

test('A token stands in the text where it says, behind wide, combined and doubled characters too', () => {
  const text = '😀 cafe\u0301 𠮷野家 ক\u09bcলম — 2024';
  const tokens = toTokens(text);
  expect(tokens.map(({ text: word }) => word)).toEqual(['cafe\u0301', '𠮷野家', 'ক\u09bcলম', '2024']);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test.each([
  ['composition', 'café', 'cafe\u0301'],
  ['nukta letters', 'ड़', 'ड\u093c'],
  ['Bengali nukta letters', 'য়', 'য\u09bc'],
  ['Bengali two-part vowels', 'কো', 'ক\u09c7\u09be'],
  ['width of letters', 'Ｆｏｏｔｎｏｔｅ', 'footnote'],
  ['width of katakana', 'ﾗｵｶｲ', 'ラオカイ'],
  ['width of voiced katakana', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['width of digits', '２０２４', '2024'],
  ['case', 'HANOI', 'hanoi'],
  ['soft hyphens', 'pro\u00advince', 'province'],
  ['byte order marks and zero-width spaces', '\ufeffprov\u200bince', 'province'],
  ['joiners', 'ক\u200dষ', 'কষ'],
])('Spellings that only differ in %s have one normal form', (_, one, other) => {
  expect(toNormalForm(one)).toBe(toNormalForm(other));
});

test.each([
  ['か', 'が'],
  ['e', 'é'],
  ['ক', 'খ'],
])('%s and %s keep normal forms of their own', (one, other) => {
  expect(toNormalForm(one)).not.toBe(toNormalForm(other));
});
