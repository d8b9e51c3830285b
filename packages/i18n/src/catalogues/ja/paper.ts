/** What both sides read of paper, on the kiosk and on the screens of staff and guests. */
export const paper = {
  page: {
    loading: '画像を ひらいています',
    unreadable: 'この 画像は 表示できません',
    larger: '大きく',
    smaller: '小さく',
    whole: '全体',
    keys: '矢印キーで 動かします。＋と －で 大きさを、0で 全体に 変えます。',
  },
} as const;
