/**
 * The vocabulary of lines that carry nothing, in the four languages; an entry ends at a comma. Entries are compared
 * in NFC, without regard to case.
 */
function parseWords(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim().normalize('NFC'))
    .filter((entry) => entry !== '');
}

/** Counters of comments, buttons and advertising markers. */
export const WIDGET_WORDS = parseWords(`
  comment, comments, reply, replies, response, responses, leave a comment, leave a reply, post a comment,
  add a comment, write a comment, no comments, no comments yet, be the first to comment, view comments,
  advertisement, advertisements, advert, ad, ads, sponsored, sponsored content, sponsored link, sponsored links,
  promoted, promoted content, advertorial, skip ad, skip advertisement,
  share, shares, tweet, retweet, like, likes, view, views, reads, print, bookmark, copy link, share this,
  share this article, share this story, share this post, share this page, share on, share via, share with,
  follow us, follow us on, read more, see more, view more, load more, show more, continue reading,

  टिप्पणी, टिप्पणियाँ, टिप्पणियां, टिप्पणियों, कमेंट, कमेंट्स, कॉमेंट, प्रतिक्रिया, प्रतिक्रियाएँ, प्रतिक्रियाएं,
  कोई टिप्पणी नहीं, टिप्पणी करें, टिप्पणी दें, टिप्पणी लिखें, टिप्पणी जोड़ें,
  विज्ञापन, प्रायोजित, प्रचारित, शेयर, शेयर करें, साझा करें, ट्वीट, ट्वीट करें, लाइक, लाइक करें, पसंद, पसंद करें,
  फॉलो करें, प्रिंट करें, लिंक कॉपी करें, और पढ़ें, अधिक पढ़ें, आगे पढ़ें, और देखें, बार देखा गया,

  মন্তব্য, মন্তব্যসমূহ, মন্তব্যগুলি, মন্তব্যগুলো, কমেন্ট, কমেন্টস, প্রতিক্রিয়া, কোনো মন্তব্য নেই, কোন মন্তব্য নেই,
  মন্তব্য করুন, মন্তব্য লিখুন, মন্তব্য যোগ করুন, টি মন্তব্য,
  বিজ্ঞাপন, প্রচারিত, স্পনসর্ড, স্পন্সরড, শেয়ার, শেয়ার করুন, টুইট, টুইট করুন, লাইক, লাইক করুন, ফলো করুন,
  প্রিন্ট করুন, লিঙ্ক কপি করুন, লিংক কপি করুন, আরও পড়ুন, আরো পড়ুন, আরও দেখুন, আরো দেখুন, বার দেখা হয়েছে,

  コメント, コメント数, コメント欄, コメント一覧, コメントする, コメントを残す, コメントを書く, コメントを投稿,
  コメントを投稿する, コメントを追加, コメントはありません, コメントはまだありません, コメントなし, 返信, 返信する,
  広告, 宣伝, スポンサーリンク, スポンサードリンク, プロモーション, シェア, シェアする, ツイート, ツイートする,
  いいね, フォロー, フォローする, 印刷, 印刷する, リンクをコピー, 閲覧数, 再生回数, 続きを読む, もっと見る, もっと読む
`);

/** Words that carry nothing beside those: alone they may be an entry of a list. */
export const COMPANION_WORDS = parseWords(`
  facebook, twitter, whatsapp, telegram, linkedin, pinterest, instagram, reddit, youtube, line, x, email, e-mail,
  and, or, via, on, no, yet, k, m,
  फेसबुक, ट्विटर, व्हाट्सएप, व्हाट्सऐप, इंस्टाग्राम, यूट्यूब, पर, और,
  ফেসবুক, টুইটার, হোয়াটসঅ্যাপ, ইনস্টাগ্রাম, ইউটিউব, এ, টি, টা, এবং,
  フェイスブック, ツイッター, インスタグラム, 件, 回, 人, で, を, の
`);

/** Words that name where a text came from. */
export const SOURCE_WORDS = parseWords(`
  source, sources, source link, original source, via, reference, references,
  स्रोत, स्त्रोत, सोर्स, साभार, सौजन्य, संदर्भ, उद्गम स्रोत,
  উৎস, সূত্র, তথ্যসূত্র, সোর্স, সৌজন্যে, সৌজন্য,
  ソース, 出典, 出所, 情報源, 引用元, 参照元, 参考文献, 配信元, 元記事
`);

/** Words that name where a picture came from. */
export const PICTURE_WORDS = parseWords(`
  photo, photos, photo by, photo credit, photo source, photo courtesy, image, image credit, image source, picture,
  फोटो, फ़ोटो, तस्वीर, छवि, चित्र, ছবি, ছবির উৎস, আলোকচিত্র, ফটো, 写真, 写真提供, 画像, 画像提供, 撮影
`);
