/** What the page 相談の種類 of the admin room says, in Japanese: the source of the area's keys. */
export const adminTopics = {
  title: '相談の種類',
  lead: 'どの相談をどこで受けるかを決めます。当日からの変更はすぐに相談端末へ反映されます。',
  parts: { now: 'いまの状態', planned: 'これからの変更', rules: '始まっている決まり' },
  states: { shown: '表示', preparing: '準備中', stopped: '停止' },
  columns: {
    topic: '相談の種類',
    ward: '区全体',
    elsewhere: 'ちがう場所',
    next: '次の変更',
    since: '始まる日',
    place: '場所',
    state: '状態',
    reason: '理由',
    standing: 'いま',
  },
  placeGone: '廃止された場所',
  next: '{day}から{place}で{state}',
  nextMore: 'ほか{count}件',
  none: 'なし',
  standing: { holds: '有効', over: '次の決まりに替わりました' },
  empty: {
    now: '相談の種類はまだありません。登録されると、ここにいまの状態が並びます。',
    planned:
      'これからの変更はありません。明日からの日付で状態を変更すると、始まる日の順に並びます。',
    rules: '決まりはまだありません。すべての相談をどこでも受けています。',
  },
  actions: { set: '状態を変更する', change: '変更する', remove: '取り消す' },
  form: {
    title: '相談の種類の状態を変更する',
    topic: '相談の種類',
    choose: '選んでください',
    scope: 'どこで',
    scopes: { ward: '区全体', center: 'センター', desk: '窓口' },
    center: 'まちづくりセンター',
    desk: '窓口',
    deskHint: 'この相談を受ける窓口だけが選べます。',
    state: '状態',
    since: 'いつから',
    reason: '理由',
    reasonHint:
      '一文で。停止の理由は、相談端末で住民の方も読みます。個人の名前は書かないでください。',
    order:
      'いくつかの決まりがある場所では、窓口・センター・区全体の順に強く、同じ場所では新しい日付が有効です。',
  },
  problems: {
    topic: '相談の種類を選んでください。',
    place: '場所を選んでください。',
    state: '状態を選んでください。',
    since: '始まる日を入力してください。',
    past: '始まる日は今日からあとの日にしてください。',
    reason: '理由を入力してください。',
  },
  done: {
    put: '「{topic}」を{day}から{place}で{state}にします。',
    removed: '「{topic}」の{day}からの決まり（{place}）を取り消しました。',
  },
} as const;
