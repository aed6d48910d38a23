const HANDBOOK = 'border-handbook.en.md';
const GUIDE = 'visitors-guide.bn.md';
const PARTNERS = 'lao-cai-partnerships.hi.txt';
const CLUSTER = 'emulation-cluster-two.hi.txt';
const SPRING = 'quang-ninh-guangxi-spring-meeting.bn.txt';
/** The same place in the versions of a text, in any order: which of them is first is no matter of relevance. */
export const diplomacy = (line: number): readonly string[] =>
  ['bn', 'en', 'ja'].map((language) => `lao-cai-diplomacy.${language}.txt:${line}`);
const conference = (line: number): readonly string[] =>
  ['hi', 'ja'].map((language) => `economic-diplomacy-conference.${language}.txt:${line}`);
const ambulance = [`${SPRING}:23`, `${GUIDE}:47`, `${HANDBOOK}:33`];
const railway = [`${PARTNERS}:11`, `${GUIDE}:33`, `${HANDBOOK}:43`];
const bridge = [`${PARTNERS}:9`, `${GUIDE}:21`, `${HANDBOOK}:39`];
const fruit = [`${PARTNERS}:19`, `${GUIDE}:29`];

export interface Golden {
  readonly question: string;
  /** How the answer begins, best first; the places of one list may stand in any order among themselves. */
  readonly order: readonly (string | readonly string[])[];
  readonly reason: string;
}

export const GOLDEN: readonly Golden[] = [
  // English
  {
    question: 'How long is the land border between Vietnam and China?',
    order: [`${HANDBOOK}:7`],
    reason: 'Only this passage has the length; others merely name the border and both countries.',
  },
  {
    question: 'When did the protocol on demarcation come into force?',
    order: [`${HANDBOOK}:11`],
    reason: 'Protocol, demarcation and coming into force stand together only here.',
  },
  {
    question: 'Which school received gifts at the border defence friendship exchange?',
    order: [`${HANDBOOK}:57`, `${PARTNERS}:31`, `${GUIDE}:53`],
    reason:
      'The English and the Hindi account name the school and the gifts; the guide tells of the exchange without them.',
  },
  {
    question: 'What is the standard gauge railway from Hekou to Hai Phong?',
    order: [railway],
    reason: 'Three documents in three languages describe the line, and no other passage speaks of railways.',
  },
  {
    question: 'What does the ambulance route at marker 1369 do?',
    order: [ambulance],
    reason:
      'A figure and a rare word that only these three passages have, one in English and two in Bengali.',
  },
  {
    question: 'What reductions on land rent and corporate income tax do investors get?',
    order: [
      `lao-cai-diplomacy.en.txt:23`,
      [`lao-cai-diplomacy.bn.txt:23`, `lao-cai-diplomacy.ja.txt:23`, `${PARTNERS}:25`],
    ],
    reason:
      'The passage in the words of the question, then what its versions and the Hindi document say of it.',
  },
  {
    question: '1,506.14 million US dollars',
    order: [[...diplomacy(15), `${HANDBOOK}:25`], `${CLUSTER}:17`],
    reason: 'The four passages with the figure, then the one with another sum in US dollars.',
  },
  {
    question: 'Which fruits are grown from trees that France sent?',
    order: [fruit],
    reason:
      'The question shares no word with them: fruit, tree and France are found through Bengali and Hindi.',
  },
  {
    question: 'Fansipan',
    order: [`${GUIDE}:25`],
    reason: 'A name in Latin letters that the documents only have in Bengali script and no glossary has.',
  },
  {
    question: 'Where do the Tetseo Sisters come from?',
    order: [[...diplomacy(25), `${PARTNERS}:27`]],
    reason: 'All four passages with the group, in four scripts, before anything else.',
  },
  // Hindi
  {
    question: 'लाल नदी पर नए पुल का प्रस्ताव किसने रखा?',
    order: [`${PARTNERS}:9`, [`${GUIDE}:21`, `${HANDBOOK}:39`]],
    reason: 'The Hindi passage has the very words; the English and the Bengali one tell the same.',
  },
  {
    question: 'नागरिकों की सुरक्षा के 38 मामले',
    order: [`${CLUSTER}:19`, `${HANDBOOK}:71`],
    reason: 'The figure and citizen protection stand in both, in the words of the question in the first.',
  },
  {
    question: 'बेलारूस के ब्रेस्ट प्रांत से किसकी साझेदारी है?',
    order: [`${PARTNERS}:1`],
    reason: 'Belarus and Brest are named here alone.',
  },
  {
    question: 'एम्बुलेंस 1369 सीमा चिह्न',
    order: [ambulance],
    reason:
      'None of the three is in Hindi: the ambulance and the marker are found across languages, the figure as it is.',
  },
  {
    question: 'मानक गेज की रेल लाइन कहाँ तक जाएगी?',
    order: [railway],
    reason: 'Standard gauge and railway, in Hindi, English and Bengali.',
  },
  {
    question: 'आड़ू सेब आलूबुखारा कीवी नाशपाती',
    order: [fruit],
    reason: 'The five fruits are listed in these two passages and nowhere else.',
  },
  {
    question: 'हनोई के विदेश विभाग की निदेशक कौन हैं?',
    order: [`${CLUSTER}:9`],
    reason: 'The director is named here; other passages only share Hanoi and foreign affairs.',
  },
  {
    question: '14 नए अंतरराष्ट्रीय समझौते',
    order: [`${CLUSTER}:15`, `${HANDBOOK}:67`],
    reason:
      'Fourteen, new, international, agreements: all four in both, the Hindi one in the question’s own words.',
  },
  {
    question: 'डिजिटल अर्थव्यवस्था और चक्रीय अर्थव्यवस्था',
    order: [conference(27)],
    reason: 'Only the prime minister’s list has the circular economy, in Hindi and in Japanese.',
  },
  // Bengali
  {
    question: 'হা লং উপসাগর বিশ্ব ঐতিহ্য',
    order: [`${GUIDE}:39`],
    reason: 'Bay and world heritage stand here alone; Ha Long by itself is elsewhere too.',
  },
  {
    question: 'কৃত্রিম বুদ্ধিমত্তার প্রকৌশলীদের প্রশিক্ষণ',
    order: [`${SPRING}:27`],
    reason: 'Artificial intelligence is spoken of in this passage only.',
  },
  {
    question: '১৯৫০ সালের ১৮ জানুয়ারি কী শুরু হয়?',
    order: [`${SPRING}:5`],
    reason: 'The date stands in this passage only.',
  },
  {
    question: '২৯টি চুক্তি ও সমঝোতা স্মারক',
    order: [`${SPRING}:19`, `${HANDBOOK}:49`],
    reason: 'The only two with 29 agreements and memoranda, the Bengali one first.',
  },
  {
    question: 'ভিয়েতনামের কোন সাতটি প্রদেশের সঙ্গে চীনের সীমান্ত?',
    order: [`${GUIDE}:7`],
    reason: 'It counts the seven provinces on the Chinese border; another seven have nothing to do with it.',
  },
  {
    question: 'ফানসিপান পাহাড় কোথায়?',
    order: [`${GUIDE}:25`],
    reason: 'The mountain stands in one passage.',
  },
  {
    question: 'চীনের সময় ভিয়েতনামের চেয়ে কত এগিয়ে?',
    order: [`${GUIDE}:11`],
    reason: 'Of all passages that name China and Vietnam, the one about clocks.',
  },
  {
    question: 'যোগ দিবস',
    order: [
      [
        ...['bn', 'en'].map((language) => `lao-cai-diplomacy.${language}.txt:25`),
        `${PARTNERS}:27`,
        `${GUIDE}:25`,
      ],
    ],
    reason:
      'Every passage with the Day of Yoga in Bengali, English and Hindi, before passages with other days.',
  },
  {
    question: 'তিনটি আইনি দলিল',
    order: [`${SPRING}:15`, `${HANDBOOK}:11`],
    reason: 'The three legal documents are named in Bengali first, and told of in the English handbook.',
  },
  // Japanese
  {
    question: '日本への訪問団の団長は誰ですか',
    order: ['lao-cai-diplomacy.ja.txt:7', ['lao-cai-diplomacy.bn.txt:7', 'lao-cai-diplomacy.en.txt:7']],
    reason: 'The Japanese passage in the question’s own words, then its versions.',
  },
  {
    question: '国境ゲートの取引額は15億614万米ドル',
    order: [
      'lao-cai-diplomacy.ja.txt:15',
      ['lao-cai-diplomacy.bn.txt:15', 'lao-cai-diplomacy.en.txt:15', `${HANDBOOK}:25`],
    ],
    reason: 'The sum is found as 1,506.14 million too.',
  },
  {
    question: '国境標識1369の救急車',
    order: [ambulance],
    reason: 'No Japanese passage has them: found across languages only.',
  },
  {
    question: '紅河に新しい橋を架ける提案',
    order: [bridge],
    reason: 'The Red River, the bridge and the proposal are told in Hindi, Bengali and English only.',
  },
  {
    question: '韓国、タイ、インドの大使館',
    order: ['lao-cai-diplomacy.ja.txt:11'],
    reason:
      'Three countries and their embassies; the passage with one embassy and two of the countries has to stand behind.',
  },
  {
    question: 'ホアン・クオック・カイン',
    order: [['economic-diplomacy-conference.ja.txt:5', 'lao-cai-diplomacy.ja.txt:19']],
    reason: 'Both Japanese passages that write the name just so.',
  },
  {
    question: '三つの柱',
    order: ['lao-cai-diplomacy.ja.txt:5', 'lao-cai-diplomacy.bn.txt:5'],
    reason:
      'The three pillars in Japanese, then in Bengali. In English the number counts as a figure alone, so passages with the Japanese word for three may come before.',
  },
  {
    question: '投資家への優遇、土地の使用料',
    order: [
      'lao-cai-diplomacy.ja.txt:23',
      ['lao-cai-diplomacy.bn.txt:23', 'lao-cai-diplomacy.en.txt:23', `${PARTNERS}:25`],
    ],
    reason: 'Investors, advantages and land use fees in the question’s words, then in the other languages.',
  },
  {
    question: '第14回党大会の文書',
    order: [conference(13)],
    reason: 'The number, the Party congress and the documents; the Hindi version has the same.',
  },
  {
    question: '標準軌の鉄道',
    order: [railway],
    reason: 'Two technical words that no Japanese passage has.',
  },
];
