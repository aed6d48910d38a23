import type { Language } from '../src/language/language.js';

/**
 * How people ask, in words parted by spaces: N is a name of the passage, T and U are topic words of it, C is any word
 * of the language, a common one mostly.
 */
export const QUESTION_PATTERNS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Who is the C of the T in N',
    'When did N C the T',
    'How many T were there in N',
    'What did N say about the T',
    'Where is the T of the U',
    'Which C had the most T and U',
    'Why was the T of N so C',
    'How long did the C T in N take',
  ],
  hi: [
    'N के T का C कौन था',
    'N ने T कब C किया',
    'N में कितने T थे',
    'N ने T के बारे में क्या कहा',
    'U का T कहाँ है',
    'किस C में T और U हैं',
    'N का T इतना C क्यों था',
    'C के लिए T कैसे हुआ',
  ],
  bn: [
    'N এর T এর C কে ছিলেন',
    'N কবে T C করেন',
    'N এ কত T ছিল',
    'N T সম্পর্কে কী বলেছেন',
    'U এর T কোথায়',
    'কোন C এর মধ্যে T এবং U আছে',
    'N এর T কেন এত C ছিল',
    'C এর জন্য T কীভাবে হয়েছে',
  ],
  ja: [
    'N の T の C は 誰 ですか',
    'N は いつ T を C しましたか',
    'N には いくつ の T が ありましたか',
    'N は T について 何 と 述べましたか',
    'U の T は どこ に ありますか',
    'どの C に T と U が ありますか',
    'なぜ N の T は C だったのですか',
    'C の ための T は どのように 行われましたか',
  ],
};
