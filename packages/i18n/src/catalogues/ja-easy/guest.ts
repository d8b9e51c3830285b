import type { Translated } from '../shape.ts';
import type { guest as source } from '../ja/guest.ts';

/** What a guest without an account reads, in やさしい日本語; readings are written 漢字《かんじ》. */
export const guest: Translated<typeof source> = {
  title: 'オンライン 相談《そうだん》に 入《はい》る',
  check: {
    lead: '顔《かお》を 見《み》て 話《はな》します。カメラと マイクを たしかめて ください。',
    unknown: 'たしかめて います',
    works: '使《つか》えます',
    speak: '声《こえ》を 出《だ》すと 動《うご》きます',
    again: 'もういちど たしかめる',
    without:
      'このままでも 入《はい》れます。相手《あいて》の 顔《かお》と 声《こえ》は 来《き》ます。',
    once: 'この リンクは 1回《かい》だけ 使《つか》えます。録画《ろくが》・録音《ろくおん》は しません。',
    enter: '入《はい》る',
    cookiesBlocked:
      'この ブラウザーでは 入《はい》れません。設定《せってい》で この ページの Cookie を 許可《きょか》して ください。それから もういちど リンクを 開《ひら》いて ください。リンクは まだ 使《つか》えます。',
  },
  sources: { camera: 'カメラ', microphone: 'マイク' },
  devices: {
    title: 'カメラ・マイク',
    close: 'とじる',
    loudspeaker: 'スピーカー',
    choose: {
      camera: '使《つか》う カメラ',
      microphone: '使《つか》う マイク',
      loudspeaker: '使《つか》う スピーカー',
    },
    system: 'そのまま',
    nameless: '{n}ばん',
    absent: '{label}（つながって いません）',
    standsIn: 'いつもの ものが 使《つか》えません。「{used}」を 使《つか》って います。',
    try: '音《おと》を 出《だ》す',
    notice: {
      replaced: '「{device}」が 使《つか》えません。「{instead}」に かえました。',
      returned: '「{device}」が また 使《つか》えます。かえました。',
      kept: '「{device}」が 使《つか》えません。「{instead}」の まま つづけます。',
      silent: '「{device}」が 動《うご》いて いません。ふたと スイッチを たしかめて ください。',
      loudspeaker: '「{device}」が つながって いません。ほかの スピーカーで 聞《き》こえます。',
    },
    usual: {
      camera: 'いつもの カメラ',
      microphone: 'いつもの マイク',
      paper: '手《て》もとの カメラ',
    },
  },
  problem: {
    'not-permitted':
      '使《つか》えません。画面《がめん》の 上《うえ》の 左《ひだり》の しるしで 「許可《きょか》」を えらんで ください。',
    'not-found': 'ありません。つながって いるか たしかめて ください。',
    'in-use': 'ほかの アプリが 使《つか》って います。とじると 使《つか》えます。',
    failed: '動《うご》きません。',
  },
  lobby: {
    title: '待《ま》って ください',
    body: '担当《たんとう》の 人《ひと》が 入《い》れます。',
    stay: 'この 画面《がめん》を とじないで ください。カメラと マイクは まだ つながって いません。',
    as: 'あなたの 名前《なまえ》',
    lead: '担当《たんとう》の 人《ひと》',
  },
  call: {
    region: '通話《つうわ》',
    held: '相談《そうだん》の 人《ひと》は 待《ま》って います。いまは こちらの 声《こえ》と 映像《えいぞう》が とどきません。',
    people: 'ここに いる 人《ひと》',
    you: 'あなた',
    yourself: 'あなたの 映像《えいぞう》',
    kinds: {
      resident: '相談《そうだん》の 人《ひと》',
      specialist: '担当《たんとう》の 人《ひと》',
      colleague: '職員《しょくいん》',
      headOffice: '区役所《くやくしょ》の 職員《しょくいん》',
      centerStaff: 'センターの 職員《しょくいん》',
      partner: 'いっしょに 相談《そうだん》する 人《ひと》',
      interpreter: '通訳《つうやく》',
    },
    picture: {
      held: '待《ま》って います',
      away: 'つながるのを 待《ま》って います',
      coming: 'つないで います',
      paperAsked: '紙《かみ》を 見《み》せても いいか、聞《き》いて います',
      paper: 'カメラで 紙《かみ》を 見《み》せて います',
      off: 'カメラは 切《き》れて います',
    },
    muted: 'マイク オフ',
    micOn: 'マイク オン',
    micOff: 'マイク オフ',
    cameraOn: 'カメラ オン',
    cameraOff: 'カメラ オフ',
    ownOff: 'あなたの 映像《えいぞう》は 出《で》て いません',
    play: '音《おと》を 出《だ》す',
    phase: {
      preparing: 'カメラと マイクを 準備《じゅんび》して います。',
      ready: 'つないで います。すこし 待《ま》って ください。',
      interrupted: 'いま つながりにくいです。この まま 待《ま》って ください。',
    },
  },
  paper: {
    title: '机《つくえ》の 上《うえ》の 紙《かみ》',
    picture: '紙《かみ》の 映像《えいぞう》',
    pages: 'ページ',
    live: 'いまの 紙《かみ》',
    number: '{number}',
    nth: '{number} ページ',
  },
  company: {
    alone: 'ひとりです',
    with: '{who}と いっしょです',
    who: {
      alone: 'ひとり',
      family: '家族《かぞく》',
      helper: 'てつだう 人《ひと》',
      colleague: 'いっしょに 働《はたら》く 人《ひと》',
      others: 'ほかの 人《ひと》',
    },
  },
  leave: {
    open: '出《で》る',
    title: '出《で》ますか',
    body: '出《で》ると、この リンクでは もどれません。',
    yes: '出《で》る',
    no: 'つづける',
  },
  last: {
    over: {
      consultationOver: {
        title: '相談《そうだん》は 終《お》わりました',
        body: 'ありがとうございました。この 画面《がめん》を とじて ください。',
      },
      sentAway: {
        title: '担当《たんとう》の 人《ひと》が 終《お》わりに しました',
        body: 'ありがとうございました。また お願《ねが》いする ときは、新《あたら》しい リンクを わたします。',
      },
      notAdmitted: {
        title: '今《いま》は 入《はい》れませんでした',
        body: '担当《たんとう》の 人《ひと》が きめました。わからない ときは、担当《たんとう》の 人《ひと》に 聞《き》いて ください。',
      },
      partOver: {
        title: 'ここでの 話《はなし》は 終《お》わりました',
        body: 'もういちど 入《はい》る ときは、担当《たんとう》の 人《ひと》に 新《あたら》しい リンクを もらって ください。',
      },
    },
    left: {
      title: '出《で》ました',
      body: 'ありがとうございました。この 画面《がめん》を とじて ください。',
    },
    link: {
      title: 'この リンクは 使《つか》えません',
      body: 'もう 使《つか》ったか、とりけしたか、時間《じかん》が すぎました。担当《たんとう》の 人《ひと》に 新《あたら》しい リンクを もらって ください。',
    },
    refused: { title: 'いまは 入《はい》れません', again: 'もういちど 開《ひら》く' },
  },
};
