import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/corpus/document-language.js';
import { parseDocumentName } from '../../src/corpus/document-name.js';

test.each([
  ['spring.bn.txt', 'spring', 'bn', 'txt'],
  ['notes/2024/spring.JA.MD', 'notes/2024/spring', 'ja', 'md'],
  ['spring.txt', 'spring', null, 'txt'],
  ['spring.fr.htm', 'spring.fr', null, 'html'],
  ['v1.2.pdf', 'v1.2', null, 'pdf'],
  ['folder.en/spring.docx', 'folder.en/spring', null, 'docx'],
  ['bn.txt', 'bn', null, 'txt'],
  ['spring.tar.gz', 'spring.tar', null, null],
  ['spring', 'spring', null, null],
])('%s is named %s, in language %s and format %s', (file, name, language, format) => {
  expect(parseDocumentName(file)).toEqual({ name, language, format });
});

test.each([
  ['প্রতিনিধিদল দেশে ফিরল, সঙ্গে ছিল UNESCO-র একজন।', 'bn'],
  ['प्रतिनिधिमंडल घर लौटा।', 'hi'],
  ['代表団は帰国した。', 'ja'],
  ['The delegation came home, and it was late.', 'en'],
  ['代表团已经回国。', null],
  ['Die Delegation kam nach Hause, und es war schon spät.', null],
  ['De delegatie kwam naar huis en het was al laat in de avond.', null],
  ['La délégation est rentrée à la maison.', null],
  ['Делегация вернулась домой.', null],
  ['2024: 51.55%', null],
])('The letters of "%s" speak for %s', (text, language) => {
  expect(detectLanguage([text])).toBe(language);
});
