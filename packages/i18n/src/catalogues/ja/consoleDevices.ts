/** What the console says of camera, microphone and loudspeaker, and of notifications, in Japanese. */
export const consoleDevices = {
  devices: {
    open: '機器',
    title: '機器',
    close: '閉じる',
    uses: {
      camera: 'カメラ',
      microphone: 'マイク',
      loudspeaker: 'スピーカー（相手の声）',
      ring: '呼び出し音',
    },
    system: 'パソコンの設定のまま',
    asLoudspeaker: 'スピーカーと同じ',
    nameless: '機器{n}',
    absent: '{label}（つながっていません）',
    standsIn: '「{wanted}」が使えないため、「{used}」を使っています。',
    problem: {
      'not-permitted': '使用が許可されていません。アドレス欄の左の印から許可してください。',
      'not-found': '見つかりません。つながっているか確かめてください。',
      'in-use': 'ほかのアプリが使っています。閉じるか、ほかの機器を選んでください。',
      failed: '開けませんでした。ほかの機器を選んでください。',
    },
    opening: 'カメラを開いています',
    noPicture: '映像はありません',
    level: 'マイクの音の大きさ',
    speak: '声を出すと動きます',
    try: { loudspeaker: '音を出す', ring: '鳴らす' },
    noLoudspeakers: 'このブラウザーでは、スピーカーを選べません。パソコンの設定で選んでください。',
    notice: {
      replaced: '「{device}」が使えなくなったため、「{instead}」に切り替えました。',
      returned: '「{device}」が戻ったため、切り替えました。',
      kept: '「{device}」を開けないため、「{instead}」のまま続けます。',
      silent: '「{device}」から何も届いていません。ふたやスイッチを確かめてください。',
      loudspeaker:
        '「{device}」がつながっていないため、パソコンの設定のスピーカーから音が出ています。',
    },
    usual: { camera: 'いつものカメラ', microphone: 'いつものマイク', paper: '手もとのカメラ' },
  },
  notification: {
    ask: 'デスクトップ通知を使う',
    title: '相談の呼び出し',
    titleAsked: '同僚からの呼び出し',
    body: '{topic} {district}まちづくりセンター',
    states: {
      default: 'ほかの画面を見ている間の呼び出しを、パソコンの通知でも知らせられます。',
      granted: 'ほかの画面を見ている間の呼び出しは、パソコンの通知でも知らせます。',
      denied:
        'パソコンの通知は止められています。使うときは、アドレス欄の左の印から許可してください。',
      unsupported: 'このブラウザーでは、パソコンの通知を使えません。呼び出しは音で知らせます。',
    },
  },
} as const;
