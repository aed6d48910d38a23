/** Hepburn romanisation of kana with the combinations used for foreign words, levelled: no length, no gemination. */
const SYLLABLES: ReadonlyMap<string, string> = new Map(
  (
    'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go サ sa シ si ス su セ se ソ so ザ za ジ ji ズ zu ゼ ze ゾ zo ' +
    'タ ta チ ci ツ tu テ te ト to ダ da ヂ ji ヅ zu デ de ド do ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo ' +
    'パ pa ピ pi プ pu ペ pe ポ po マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ヴ vu ' +
    'ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa ' +
    'キャ kya キュ kyu キョ kyo ギャ gya ギュ gyu ギョ gyo シャ sa シュ su ショ so シェ se ジャ ja ジュ ju ジョ jo ジェ je チャ ca チュ cu チョ co チェ ce ' +
    'ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ' +
    'ファ fa フィ fi フェ fe フォ fo フュ fyu ヴァ va ヴィ vi ヴェ ve ヴォ vo ヴュ vyu ウィ wi ウェ we ウォ wo ウァ wa クァ kwa クィ kwi クェ kwe クォ kwo グァ gwa ' +
    'ティ ti ディ di トゥ tu ドゥ du テュ tyu デュ dyu ツァ sa ツィ si ツェ se ツォ so イェ ye スィ si ズィ zi'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, words[i + 1] ?? '']);
      return pairs;
    }, []),
);

/** Kana to Latin letters; every other letter is dropped. */
export function romaniseKana(text: string): string {
  const katakana = text
    .normalize('NFKC')
    .replaceAll(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
  let latin = '';
  for (let i = 0; i < katakana.length; i += 1) {
    const pair = SYLLABLES.get(katakana.slice(i, i + 2));
    if (pair !== undefined && katakana.length > i + 1) {
      latin += pair;
      i += 1;
    } else latin += SYLLABLES.get(katakana[i] ?? '') ?? '';
  }
  // Long vowels are written out in kana and left out in most romanisations.
  return latin.replaceAll(/ou/gu, 'o').replaceAll(/n(?=[pbm])/gu, 'm');
}
