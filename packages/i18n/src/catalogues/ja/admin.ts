/** The frame and the common parts of the admin room (管理), in Japanese: the source of the keys. */
export const admin = {
  nav: {
    label: '管理の画面',
    organisation: '組織',
    people: '職員',
    kiosks: '相談端末',
    topics: '相談の種類',
    hours: '受付時間',
    routing: '呼び出し方',
    bookings: '予約のきまり',
    library: '窓口の資料',
    templates: '様式',
    voices: '読み上げの声',
    rollout: '展開',
    figures: '数字',
    retention: '保存と削除',
    audit: '監査記録',
  },
  table: {
    search: 'この一覧からさがす',
    count: '全{all}{unit}',
    found: '全{all}{unit}のうち{shown}{unit}が見つかりました',
    unit: '件',
    actions: '操作',
    nothingFound: '見つかりませんでした。言葉を短くするか、ほかの言葉でさがしてください。',
  },
  form: {
    summary: '保存する前にご確認ください',
    save: '保存する',
    saving: '保存しています…',
    cancel: 'やめる',
    kept: 'まだ保存していません。「保存する」か「やめる」を選んでください。',
  },
  notice: {
    undo: '元に戻す',
    undone: '元に戻しました。',
    close: '閉じる',
  },
  data: {
    loading: '読み込んでいます。',
    again: 'もう一度読み込む',
  },
} as const;
