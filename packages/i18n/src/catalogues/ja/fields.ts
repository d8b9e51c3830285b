/** What every text field says: what is wrong with its text, and how much still fits. */
export const fields = {
  problems: {
    empty: '「{field}」を入力してください。',
    broken: '「{field}」に壊れた文字が入っています。消してから入力しなおしてください。',
    newline: '「{field}」に改行が入っています。1行にしてください。',
    hidden: '「{field}」に見えない文字が入っています。消してから保存してください。',
    tooLong: '「{field}」は{limit}文字までにしてください。',
  },
  left: 'あと{count}文字',
  over: '{count}文字多すぎます',
  clean: '見えない文字を消す',
} as const;
