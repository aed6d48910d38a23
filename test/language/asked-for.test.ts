import { expect, test } from 'vitest';
import { toAskedFor } from '../../src/language/asked-for.js';

test.each([
  'How many delegations went abroad?', 'when was it signed', 'In which year did it begin?', 'How long is the border?', 'what percentage',
  'कितने समझौते हुए?', 'सम्मेलन कब हुआ?', 'মোট কত চুক্তি হয়?', 'কতজন এসেছিলেন?', 'সভা কবে বসে?', '何件ですか', 'いくつありますか', 'いつ開かれましたか', '何年に署名されたか',
  'sammelan kab hua', 'koto chukti', 'itsu desu ka',
])('"%s" asks for a figure', (question) => {
  expect(toAskedFor(question)).toBe('figure');
}); // prettier-ignore

test.each([
  'who led the Japan delegation', 'Where was it held?', 'Which city hosted it?', 'नेतृत्व किसने किया?', 'बैठक कहाँ हुई?', 'অধ্যক্ষ কে ছিলেন?', 'কারা এসেছিলেন?', 'সভা কোথায় হয়?',
  '団長は誰ですか', 'どこで開かれましたか', 'neta kaun hai', 'sabha kothay', 'dare desu ka',
])('"%s" asks for a name', (question) => {
  expect(toAskedFor(question)).toBe('name');
}); // prettier-ignore

test.each([
  'What is a memorandum?',
  'the whole house',
  'therefore',
  'somewhere',
  'কেন?',
  'ケーキ',
  'के बारे में',
  '人民委員会とは何ですか',
  '2024',
  '',
])('"%s" asks for neither', (question) => {
  expect(toAskedFor(question)).toBeNull();
});
