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
    telephoneHint: '番号《ばんごう》を 見《み》ます',
    paper: '紙《かみ》で',
    paperHint: '職員《しょくいん》が 紙《かみ》を わたします',
  },
  phone: {
    callback: '電話番号《でんわばんごう》を 入《い》れて ください',
    booking: '電話番号《でんわばんごう》を 入《い》れて ください',
    lead: '電話《でんわ》にだけ 使《つか》います。おわったら けします。',
    number: '電話番号《でんわばんごう》',
    empty: 'まだ ありません',
    keys: '数字《すうじ》の キー',
    erase: '1つ けす',
    next: 'つぎへ',
    without: '番号《ばんごう》を 入《い》れない',
    fault: {
      start: '番号《ばんごう》は 0から はじまります。はじめから 入《い》れて ください。',
      short: '番号《ばんごう》が 足《た》りません。つづきを 入《い》れて ください。',
      long: '番号《ばんごう》が 長《なが》いです。もういちど 見《み》て ください。',
      special:
        'この 番号《ばんごう》には 電話《でんわ》できません。自分《じぶん》の 番号《ばんごう》を 入《い》れて ください。',
    },
  },
  checkIn: {
    title: '予約《よやく》の 番号《ばんごう》を 入《い》れて ください',
    lead: '予約《よやく》の 紙《かみ》に ある 6つの 数字《すうじ》です。',
    number: '予約《よやく》の 番号《ばんごう》',
    short: '数字《すうじ》が 足《た》りません。6つ 入《い》れて ください。',
    go: '受付《うけつけ》する',
    early: 'まだ すこし 早《はや》いです',
    earlyLead: '予約《よやく》は {start}です。{from}から 受付《うけつけ》できます。',
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
      'この 番号《ばんごう》に 電話《でんわ》して ください。職員《しょくいん》が 紙《かみ》に 書《か》くことも できます。',
    telephoneGo: '電話《でんわ》に する',
    paper: '紙《かみ》で する',
    paperLead:
      '「{topic}」の 紙《かみ》を 職員《しょくいん》が わたします。職員《しょくいん》に 言《い》って ください。',
    paperGo: '紙《かみ》に する',
    ask: '電話《でんわ》で 聞《き》くことも できます',
    loses: 'いまの 順番《じゅんばん》は なくなります。',
  },
  number: {
    label: '{desk}の 電話番号《でんわばんごう》',
    sample: '見本《みほん》',
    extension: '電話《でんわ》で「内線《ないせん》 {extension}」と 言《い》って ください。',
    sampleLead: 'これは 見本《みほん》です。電話《でんわ》は できません。',
    always: '毎日《まいにち》 24時間《じかん》',
    days: '{from}から {until}まで',
    hours: '{days} {spans}',
    span: '{from}から {until}まで',
    and: '、',
    closed: {
      both: '祝日《しゅくじつ》と 年末年始《ねんまつねんし》は 休《やす》み',
      holidays: '祝日《しゅくじつ》は 休《やす》み',
      yearEnd: '年末年始《ねんまつねんし》は 休《やす》み',
    },
    weekday: {
      mon: '月曜日《げつようび》',
      tue: '火曜日《かようび》',
      wed: '水曜日《すいようび》',
      thu: '木曜日《もくようび》',
      fri: '金曜日《きんようび》',
      sat: '土曜日《どようび》',
      sun: '日曜日《にちようび》',
    },
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
    telephone: '電話《でんわ》して ください',
    telephoneLead:
      '番号《ばんごう》を 書《か》いた 紙《かみ》は 職員《しょくいん》が わたします。職員《しょくいん》に 言《い》って ください。',
    telephoneAsk: '電話番号《でんわばんごう》は 職員《しょくいん》に 聞《き》いて ください。',
    paper: '職員《しょくいん》から 紙《かみ》を もらって ください',
    paperLead: '「{topic}の 紙《かみ》を ください」と 言《い》って ください。',
    nothingKept: '入《い》れた ことは この 画面《がめん》に のこりません',
  },
};
