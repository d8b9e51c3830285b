/** What a guest without an account reads, in Japanese: the source of the area's keys. */
export const guest = {
  title: 'オンライン相談への参加',
  check: {
    lead: '顔を見て お話しします。カメラと マイクを 確かめてください。',
    unknown: '確かめています',
    works: '使えます',
    speak: '声を出すと 動きます',
    again: 'もういちど 確かめる',
    without: 'このままでも 入れます。相手の顔と声は 届きます。',
    once: 'このリンクは 1回だけ 使えます。録画・録音は しません。',
    enter: '入る',
    cookiesBlocked:
      'このブラウザーでは Cookie の保存が 止められているため、参加できません。設定で このサイトの Cookie を 許可して、もういちど リンクから 開いてください。リンクは まだ 使えます。',
  },
  sources: { camera: 'カメラ', microphone: 'マイク' },
  problem: {
    'not-permitted': '使用が 許可されていません。アドレス欄の 左の印から 許可してください。',
    'not-found': '見つかりません。つながっているか 確かめてください。',
    'in-use': 'ほかのアプリが 使っています。閉じると 使えます。',
    failed: '開けませんでした。',
  },
  lobby: {
    title: 'お待ちください',
    body: '担当者が お入れします。',
    stay: 'この画面を 開いたままに してください。カメラとマイクは まだ つながっていません。',
    as: 'お名前',
    lead: '担当者',
  },
  call: {
    region: '通話',
    held: '相談している方は お待ちです。いまは こちらの声と映像が 届きません。',
    people: '参加している方',
    you: 'あなた',
    yourself: 'あなたの映像',
    kinds: {
      resident: '相談している方',
      specialist: '担当者',
      colleague: '職員',
      headOffice: '本庁の職員',
      centerStaff: 'センター職員',
      partner: '連携機関',
      interpreter: '通訳',
    },
    picture: {
      held: 'お待ちです',
      away: '接続が戻るのを 待っています',
      coming: 'つないでいます',
      off: 'カメラは 切れています',
    },
    muted: 'マイク オフ',
    micOn: 'マイク オン',
    micOff: 'マイク オフ',
    cameraOn: 'カメラ オン',
    cameraOff: 'カメラ オフ',
    ownOff: '映像は 送っていません',
    play: '音を 出す',
    phase: {
      preparing: 'カメラと マイクを 準備しています。',
      ready: 'つないでいます。そのまま お待ちください。',
      interrupted: 'いま つながりにくくなっています。そのまま お待ちください。',
    },
  },
  leave: {
    open: '退出する',
    title: '退出しますか',
    body: '退出すると、このリンクでは もどれません。',
    yes: '退出する',
    no: 'つづける',
  },
  last: {
    over: {
      consultationOver: {
        title: '相談は 終わりました',
        body: 'ありがとうございました。この画面を 閉じてください。',
      },
      sentAway: {
        title: '担当者が 参加を 終わりにしました',
        body: 'ありがとうございました。また お願いするときは、担当者が 新しいリンクを お渡しします。',
      },
      notAdmitted: {
        title: 'いまは お入りいただけませんでした',
        body: '担当者が 入室を 見合わせました。わからないときは、担当者に お問い合わせください。',
      },
      partOver: {
        title: '参加は 終わりました',
        body: 'もういちど 入るときは、担当者に 新しいリンクを もらってください。',
      },
    },
    left: { title: '退出しました', body: 'ありがとうございました。この画面を 閉じてください。' },
    link: {
      title: 'このリンクは 使えません',
      body: '1回 使われたか、取り消されたか、期限が 過ぎています。担当者に 新しいリンクを もらってください。',
    },
    refused: { title: 'いまは 入れません', again: '開きなおす' },
  },
} as const;
