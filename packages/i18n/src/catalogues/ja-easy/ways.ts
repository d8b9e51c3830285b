import type { Translated } from '../shape.ts';
import type { ways as source } from '../ja/ways.ts';

/** What a resident can do when nobody can talk now, in やさしい日本語; readings are written 漢字《かんじ》. */
export const ways: Translated<typeof source> = {
  when: {
    today: 'きょう {clock}',
    day: '{day} {clock}',
  },
  closed: {
    title: '{topic}の 相談《そうだん》は いま できない 時間《じかん》です',
    opens: '{when}から できます。',
    lead: 'いま できる ことを えらんで ください。',
  },
  choices: {
    title: 'ごめんなさい。まだ 待《ま》ちます。ほかの ことも えらべます。',
    stay: 'このまま 待《ま》つ',
    show: 'ほかの ことを 見《み》る',
    kept: '番号《ばんごう》は {ticket}です。順番《じゅんばん》は かわりません。',
  },
  way: {
    callback: '電話《でんわ》を もらう',
    callbackHint: 'ここから 電話《でんわ》します',
    booking: '予約《よやく》する',
    bookingHint: '来《く》る 日《ひ》を 聞《き》きます',
    telephone: '自分《じぶん》で 電話《でんわ》する',
    telephoneHint: '職員《しょくいん》が 番号《ばんごう》を 教《おし》えます',
    paper: '紙《かみ》で',
    paperHint: '職員《しょくいん》が 紙《かみ》を わたします',
  },
  phone: {
    callback: '電話番号《でんわばんごう》を 入《い》れて ください',
    booking: '電話番号《でんわばんごう》を 入《い》れて ください',
    lead: '電話《でんわ》にだけ 使《つか》います。おわったら けします。',
    number: '電話番号《でんわばんごう》',
    empty: 'まだ ありません',
    erase: '1つ けす',
    next: 'つぎへ',
    without: '番号《ばんごう》を 入《い》れない',
    fault: {
      start: '番号《ばんごう》は 0から はじまります。はじめから 入《い》れて ください。',
      short: '番号《ばんごう》が 足《た》りません。つづきを 入《い》れて ください。',
      long: '番号《ばんごう》が 長《なが》いです。もういちど 見《み》て ください。',
    },
  },
  day: {
    callback: 'いつ 電話《でんわ》しますか',
    booking: 'いつが いいですか',
  },
  part: {
    title: '{day}の どちらが いいですか',
    morning: '午前《ごぜん》',
    afternoon: '午後《ごご》',
  },
  check: {
    title: 'これで いいですか',
    callback: '電話《でんわ》する とき',
    booking: '来《き》たい とき',
    none: 'ありません',
    send: 'これで たのむ',
  },
  stop: 'えらびなおす',
  take: {
    telephone: '電話《でんわ》で 相談《そうだん》する',
    telephoneLead:
      '{desk}の 番号《ばんごう》を 職員《しょくいん》に 聞《き》いて ください。職員《しょくいん》が 教《おし》えます。',
    telephoneGo: '電話《でんわ》に する',
    paper: '紙《かみ》で する',
    paperLead:
      '「{topic}」の 紙《かみ》を 職員《しょくいん》が わたします。職員《しょくいん》に 言《い》って ください。',
    paperGo: '紙《かみ》に する',
    loses: 'いまの 順番《じゅんばん》は なくなります。',
  },
  farewell: {
    cancelled: '相談《そうだん》を とりけしました',
    cancelledLead: 'また いつでも 来《き》て ください。',
    dropped: 'つながりが 切《き》れました',
    droppedLead:
      'もういちど「相談《そうだん》する」を 押《お》して ください。急《いそ》ぐ ときは 職員《しょくいん》に 言《い》って ください。',
    callback: '電話《でんわ》します',
    callbackLead: 'ここから あなたに 電話《でんわ》します。',
    callbackWhen: '{when}に ここから 電話《でんわ》します。',
    booking: '予約《よやく》の きぼうを 聞《き》きました',
    bookingLead: '時間《じかん》が きまったら お知《し》らせします。',
    bookingWhen: '{when}で 時間《じかん》を きめます。きまったら 電話《でんわ》します。',
    bookingAsk:
      '{when}で 時間《じかん》を きめます。きまった 時間《じかん》は 職員《しょくいん》に 聞《き》いて ください。',
    telephone: '職員《しょくいん》から 電話番号《でんわばんごう》を もらって ください',
    telephoneLead: '「{desk}の 電話番号《でんわばんごう》を ください」と 言《い》って ください。',
    paper: '職員《しょくいん》から 紙《かみ》を もらって ください',
    paperLead: '「{topic}の 紙《かみ》を ください」と 言《い》って ください。',
    nothingKept: '入《い》れた ことは この 画面《がめん》に のこりません',
  },
};
