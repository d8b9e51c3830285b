/** What the kiosk says of the paper on the desk and of who is in the room, in Japanese: the source of the area's keys. */
export const kioskPaper = {
  people: {
    first: 'いま だれと いますか',
    again: 'だれか 来ましたか。いま だれと いますか',
    why: '担当者にも 見えるように します。',
    answer: {
      alone: 'ひとり',
      family: '家族と',
      helper: '介助の人と',
      others: 'ほかの人と',
    },
    later: 'あとで',
    own: 'そばの人：{who}',
    notSaid: 'まだ',
    who: {
      alone: 'いません',
      family: '家族',
      helper: '介助の人',
      colleague: 'ほかの職員',
      others: 'ほかの人',
    },
    there: {
      nobody: '担当者の そばに 人は いません',
      somebody: '担当者の そばに {who}が います',
    },
    beside: 'そばの人：{who}',
  },
} as const;
