import { expect, test } from 'vitest';
import { toGist } from '../../src/language/gist.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
new|नया|নতুন|新しい[あたらしい]
bridge|पुल|সেতু|橋[はし]
red river|लाल नदी|লাল নদী|紅河[こうが]
river|नदी|নদী|川[かわ]
cross|पार करना|পার হওয়া|渡る[わたる]
cost|लागत|খরচ|費用[ひよう]
dollar|डॉलर|ডলার|ドル
meet|मिलना|দেখা করা|会う[あう]
`);

test.each([
  ['लाल नदी पर नया पुल।', 'en', 'red river new bridge'],
  ['লাল নদীর ওপর নতুন সেতু।', 'en', 'red river new bridge'],
  ['新しい橋。15億614万ドル。', 'en', 'new bridge\n1506140000 dollar'],
  ['The new bridge crosses the river.', 'hi', 'नया पुल पार करना नदी'],
  ['The new bridge crosses the river. It cost 20 dollars.', 'ja', '新しい・橋・渡る・川\n費用・20・ドル'],
  ['लाल नदी पर पुल। लागत २०।', 'bn', 'লাল নদী সেতু\nখরচ 20'],
  ['Zorblax met Pham.', 'hi', 'Zorblax मिलना Pham'],
  ['ফাম নদী', 'en', 'Fam river'],
  ['ラオカイの川', 'en', 'Raokai river'],
] as const)('"%s" says in %s roughly "%s"', (text, language, gist) => {
  expect(toGist(text, language, lexicon)).toBe(gist);
});

test.each(['', '…', 'It was this.'])('"%s" has no words to give', (text) => {
  expect(toGist(text, 'hi', lexicon)).toBeNull();
});
