import { expect, test } from 'vitest';
import { HINDI_STOP_WORDS, toHindiNormalForm } from '../../src/language/hindi.js';
import { toSmallLexicon } from '../support/lexicon.js';

const lexicon = toSmallLexicon(`
river|नदी
bridge|पुल
girl|लड़की
brother|भाई
boy|लड़का
delegation|प्रतिनिधिमंडल
agreement|समझौता
meeting|बैठक
member|सदस्य
language|भाषा
country|देश
woman|महिला
region|क्षेत्र
grow|बढ़ना
write|लिखना
read|पढ़ना
office|कार्यालय
border|सीमा
proposal|प्रस्ताव
embassy|दूतावास
company|कंपनी
house|घर
sign|हस्ताक्षर करना
`);

test.each([
  ['river', 'नदी नदियों नदियाँ नदियां'],
  ['bridge', 'पुल पुलों'],
  ['girl', 'लड़की लड़कियाँ लड़कियों लडकी'],
  ['brother', 'भाई भाइयों'],
  ['boy', 'लड़का लड़के लड़कों'],
  ['delegation', 'प्रतिनिधिमंडल प्रतिनिधिमंडलों प्रतिनिधिमण्डल'],
  ['agreement', 'समझौता समझौते समझौतों'],
  ['meeting', 'बैठक बैठकें बैठकों'],
  ['member', 'सदस्य सदस्यों'],
  ['language', 'भाषा भाषाओं भाषाएँ'],
  ['woman', 'महिला महिलाएँ महिलाओं'],
  ['region', 'क्षेत्र क्षेत्रों'],
  ['grow', 'बढ़ना बढ़ा बढ़े बढ़ी बढ़ेगी बढ़ते बढ़ने बढ़कर'],
  ['write', 'लिखना लिखा लिखते लिखेंगे लिखकर लिखी'],
  ['read', 'पढ़ना पढ़ा पढ़ी पढ़ने पढ़ेगा'],
  ['border', 'सीमा सीमाओं सीमाएँ'],
  ['company', 'कंपनी कम्पनी कंपनियों कंपनियाँ'],
  ['embassy', 'दूतावास दूतावासों'],
])('%s is among what each of %s means', (headword, forms) => {
  for (const form of forms.split(' ')) {
    const found = lexicon.lookUpWord('hi', toHindiNormalForm(form));
    expect
      .soft(
        found?.glosses.map((gloss) => gloss.headword),
        form,
      )
      .toContain(headword);
  }
});

test.each([
  ['हिन्दी', 'हिंदी'],
  ['क़लम', 'कलम'],
  ['फ़ोन', 'फोन'],
  ['चाँद', 'चांद'],
  ['डॉक्टर', 'डाक्टर'],
  ['सम्बन्ध', 'संबंध'],
  ['अन्तर्राष्ट्रीय', 'अंतर्राष्ट्रीय'],
  ['लड़की', 'लड\u093cकी'],
  ['क\u200dष', 'कष'],
])('%s and %s are spellings of one word', (one, other) => {
  expect(toHindiNormalForm(one)).toBe(toHindiNormalForm(other));
});

test.each([
  ['देश', 'दिशा'],
  ['पुल', 'फूल'],
  ['घर', 'गिर'],
  ['नाम', 'नमक'],
])('%s and %s stay words of their own', (one, other) => {
  expect(toHindiNormalForm(one)).not.toBe(toHindiNormalForm(other));
});

test.each(['का', 'की', 'में', 'है', 'हैं', 'कौन', 'किसने', 'कहाँ', 'कहां', 'हुआ', 'के'])(
  '%s carries no topic',
  (word) => {
    expect(HINDI_STOP_WORDS.has(toHindiNormalForm(word))).toBe(true);
  },
);

test.each(['नदी', 'देश', 'पुल', 'सीमा', 'जापान'])('%s carries a topic', (word) => {
  expect(HINDI_STOP_WORDS.has(toHindiNormalForm(word))).toBe(false);
});
