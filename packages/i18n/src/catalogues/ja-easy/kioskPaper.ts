import type { kioskPaper as source } from '../ja/kioskPaper.ts';
import type { Translated } from '../shape.ts';

/** The paper on the desk and who is in the room, in やさしい日本語. */
export const kioskPaper: Translated<typeof source> = {
  people: {
    first: 'いま だれと いますか',
    again: 'だれか 来《き》ましたか。いま だれと いますか',
    why: '担当《たんとう》の 人《ひと》に つたえます。',
    answer: {
      alone: 'ひとり',
      family: '家族《かぞく》と',
      helper: '手伝《てつだ》う 人《ひと》と',
      others: 'ほかの 人《ひと》と',
    },
    later: 'あとで',
    own: 'そばの 人《ひと》：{who}',
    notSaid: 'まだ',
    who: {
      alone: 'いません',
      family: '家族《かぞく》',
      helper: '手伝《てつだ》う 人《ひと》',
      colleague: 'ほかの 職員《しょくいん》',
      others: 'ほかの 人《ひと》',
    },
    there: {
      nobody: '相手《あいて》の そばに 人《ひと》は いません',
      somebody: '相手《あいて》の そばに {who}が います',
    },
    beside: 'そばの 人《ひと》：{who}',
  },
};
