/**
 * Characters that are written in more than one way in names, each after the form that is compared. Unicode folds what is
 * only there for older encodings; that these are the same name is knowledge of the language: old forms (旧字体),
 * printed forms, and the many ways to write 斎藤, 渡辺 and 浜.
 */
const WRITTEN_ALIKE = [
  '亜亞 悪惡 為爲 衛衞 円圓 縁緣 園薗 応應 桜櫻 奥奧 横橫 温溫 価價 壊壞 懐懷 楽樂 渇渴 巻卷 陥陷 寛寬 気氣 器噐',
  '偽僞 戯戲 虚虛 峡峽 狭狹 暁曉 駆駈 勲勳 薫薰 恵惠 掲揭 鶏鷄 芸藝 撃擊 県縣 倹儉 剣劍剱劔 険險 圏圈 検檢 顕顯 験驗',
  '厳嚴 広廣 恒恆 黄黃 国國 黒黑 砕碎 雑雜 児兒 湿濕 実實 寿壽 収收 従從 渋澁 獣獸 縦縱 緒緖 叙敍 将將 渉涉 焼燒 奨奬',
  '条條 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀 真眞 寝寢 慎愼 尽盡 粋粹 酔醉 穂穗 瀬瀨 静靜 摂攝 専專 戦戰 繊纖 禅禪',
  '壮壯 争爭 荘莊 捜搜 巣巢 曽曾 装裝 痩瘦 騒騷 増增 蔵藏 臓臟 即卽 帯帶 滞滯 滝瀧 単單 団團 弾彈 昼晝 鋳鑄 庁廳 徴徵',
  '聴聽 鎮鎭 転轉 伝傳 島嶋嶌 灯燈 盗盜 稲稻 徳德 拝拜 売賣 髪髮 抜拔 晩晚 秘祕 富冨 払拂 仏佛 歩步 峰峯 翻飜 毎每 万萬',
  '黙默 弥彌 薬藥 与與 揺搖 様樣 謡謠 来來 頼賴 覧覽 竜龍 涼凉 緑綠 涙淚 塁壘 礼禮 暦曆 歴歷 錬鍊 郎郞 録錄 野埜 関關',
  '青靑 清淸 内內 戸戶 高髙 崎﨑嵜碕 辺邊邉 斉齊斎齋 浜濱濵 沢澤 吉𠮷 淵渕渊 橋𣘺 柳栁 桑桒 館舘 昇曻 尭堯 槙槇 遥遙 瑶瑤',
  '学學 栄榮 対對 数數 読讀 変變 労勞 発發 声聲 点點 当當 党黨 独獨 届屆 図圖 台臺 担擔 胆膽 体體 仮假 会會 絵繪 拡擴 覚覺',
];

const folded: ReadonlyMap<string, string> = new Map(
  WRITTEN_ALIKE.join(' ')
    .split(' ')
    .flatMap((group) => {
      const [compared = '', ...others] = group;
      return others.map((each) => [each, compared] as const);
    }),
);

/** A text with each character in the form that is compared. */
export const withoutVariants = (text: string): string =>
  text.replaceAll(/\p{Ideographic}/gu, (character) => folded.get(character) ?? character);
