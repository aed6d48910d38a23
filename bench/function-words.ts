import type { Language } from '../src/language/language.js';

/** Words without a topic, the commonest first, by language. */
export const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: toWords(
    'the of and to in a is that for was on as with by he it at from his be an are this had or which not but have they ' +
      'were their has one her been all its who will more would about when there she him so we than other into some could ' +
      'them these up then only out if no may two after what such over any first also most between where through before ' +
      'many during those should both being under while because very against each can my your you I me our us how until ' +
      'same few did do does just own per since though although must upon within without above below yet else why whose nor',
  ),
  hi: toWords(
    'के में की है से का को और ने पर यह हैं था एक कि भी इस लिए वह नहीं थे हो कर किया साथ थी बाद अपने तो गया जो ही ' +
      'तक उन्होंने या हुआ दिया रहा उनके करने द्वारा गई कहा इसके होने कुछ करते उस रहे होता सभी वे हुए अब जाता बहुत जब दो ' +
      'होती रूप लेकिन पहले ये उनकी वाले बीच उनका करना कई हम कोई उसके ऐसे जिस किसी तथा इसे बारे जैसे फिर मैं सकता एवं यहाँ वहाँ ' +
      'अगर क्योंकि तब दौरान आप अपनी उसे केवल ओर जिसमें जिनमें परंतु क्या कौन कब कहाँ क्यों कैसे कितने',
  ),
  bn: toWords(
    'ও এবং করে এই থেকে তার একটি হয় না এ করা জন্য যে তিনি এর সঙ্গে হয়েছে পর ছিল করেন হয়ে মধ্যে আর তাদের কিন্তু তা ' +
      'করেছেন এক নিয়ে হবে করতে বলে সে তাঁর দিয়ে পারে যায় কোনো আমার আছে কিছু ছিলেন পরে সাথে হতে আমি অনেক সময় আগে কথা সেই ' +
      'প্রতি দুই এমন আমাদের বা বলেন যা তবে তখন হিসেবে নেই তারা সব খুব কারণ আমরা মাধ্যমে যদি এখন যখন অন্য পর্যন্ত সেখানে তাই ' +
      'কাছে কে কী কখন কোথায় কেন কত কীভাবে নিজের এখানে শুধু আরও যেমন উপর দ্বারা ছাড়া বিরুদ্ধে যারা আপনি',
  ),
  ja: toWords(
    'の に は を た が で と も から として など により には では まで による へ や において ための への とともに ' +
      'について よりも しかし また この その これ それ こと もの ため という に対して における によって のほか だけ ' +
      'ながら ほど まま ところ さらに なお ここ そこ あの および にわたって とは かつて くらい ばかり しか さえ',
  ),
};

/** How a Japanese sentence ends: with its predicate. */
export const JAPANESE_ENDINGS = toWords(
  'した である されている していた となった された です がある であった と呼ばれる が行われた を受けた と述べた ました と考えられている',
);

function toWords(text: string): string[] {
  return text.split(' ');
}
