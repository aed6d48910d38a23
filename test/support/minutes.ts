import { toSmallTables } from './lexicon.js';

/** A few words for the tests of the engine, in no time. */
export const WORDS = toSmallTables(`
river|नदी|নদী|川[かわ]
bridge|पुल|সেতু|橋[はし]
festival|महोत्सव|উৎসব|祭[まつり]
delegation|प्रतिनिधिमंडल|প্রতিনিধিদল|代表団[だいひょうだん]
japan|जापान|জাপান|日本[にほん]
lead|नेतृत्व करना|নেতৃত্ব দেওয়া|率いる[ひきいる]
chairman|अध्यक्ष|চেয়ারম্যান|委員長[いいんちょう]
railway|रेलवे|রেলপথ|鉄道[てつどう]
port|बंदरगाह|বন্দর|港[みなと]
fruit|फल|ফল|果物[くだもの]
ambulance|एम्बुलेंस|অ্যাম্বুলেন্স|救急車[きゅうきゅうしゃ]
province|प्रांत|প্রদেশ|省[しょう]
`);

/** Four passages about different things. */
export const MINUTES = `The chairman led the delegation to Japan in the spring and came back with an agreement on trade.

A bridge over the river was proposed. It is to be built within three years. The festival moves there.

The railway will reach the port by way of the capital, and fruit will travel on it to the coast.

Ambulances cross at marker 1369 without waiting, by day and by night, and the hospitals know of it.
`;
