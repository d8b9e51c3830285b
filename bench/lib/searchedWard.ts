import { searchedText } from '@madoguchi/domain';
import type { SqliteDatabase } from '@madoguchi/signaling-server';

/** What stands in the records of the bench: sentences of a ward's desks, names, and rare words of two characters. */
const SENTENCES = [
  ...[
    '母の介護保険の申請をしたい',
    '手すりを付ける工事の補助を知りたい',
    '国民健康保険をやめる手続き',
  ],
  ...['児童手当の認定を請求したい', '住民票の写しが要る', '税を一度に納めることが難しい'],
  ...['障害者手帳を更新したい', '保育園の入園の時期を知りたい', '粗大ごみの出し方が分からない'],
  ...['申請のしかたを案内した', '申請書の書き方をいっしょに確かめた', '担当の窓口に引き継いだ'],
  ...['主治医の意見書が要ること', '結果は郵送で届くこと', '調査員が自宅に伺うこと'],
  ...['来週の火曜に電話する', '書類がそろったら来ていただく', 'なし'],
] as const;
const NAMES = [
  '佐藤',
  '鈴木',
  '髙橋',
  '田中',
  '渡邊',
  '伊藤',
  '山﨑',
  '中村',
  '小林',
  '斎藤',
] as const;

/** Whole numbers below a bound, the same in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const FIRST_RARE = 0x4e00;
const RARE = 4_000;

/** Two ideographs that stand beside each other in one record of thousands. */
const rareWord = (next: (below: number) => number): string =>
  String.fromCodePoint(FIRST_RARE + next(RARE), FIRST_RARE + next(RARE));

/** The text of one record, with its ticket. */
function recordText(n: number, next: (below: number) => number): string {
  const ticket = `池尻-${String(n % 1000).padStart(3, '0')}`;
  const sentences = Array.from({ length: 8 }, () => SENTENCES[next(SENTENCES.length)] ?? '');
  return [ticket, ...sentences, `${NAMES[next(NAMES.length)] ?? ''}さん`, rareWord(next)].join(
    '。',
  );
}

/** What staff type: a common word, a name, a part of a sentence, a ticket, two words, something rare. */
export function typedWords(next: (below: number) => number): string {
  const sentence = SENTENCES[next(SENTENCES.length)] ?? '';
  const from = next(Math.max(1, sentence.length - 4));
  const name = NAMES[next(NAMES.length)] ?? '';
  const kinds = [
    '介護',
    name,
    sentence.slice(from, from + 4),
    `池尻-${String(next(1000)).padStart(3, '0')}`,
    `${name} ${sentence.slice(0, 3)}`,
    rareWord(next),
    '険',
  ];
  return kinds[next(kinds.length)] ?? '';
}

/** As many records are entered in one unit of work. */
const A_TIME = 1_000;

/** Enters records that `fillWithEnded` has written, by the journal, with texts of their own, and takes them into the index. */
export async function enterRecords(
  db: SqliteDatabase,
  count: number,
  marks: (n: number) => readonly string[],
): Promise<readonly string[]> {
  const next = numbersFrom(7);
  const texts: string[] = [];
  for (let from = 1; from <= count; from += A_TIME) {
    await db.write(({ search }) => {
      for (let n = from; n < from + A_TIME && n <= count; n += 1) {
        const text = searchedText(recordText(n, next));
        texts.push(text);
        const id = `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
        search.enter({ kind: 'consultation', id, at: n, marks: marks(n), text }, false);
      }
    });
  }
  while (await db.archive.indexEntries(A_TIME));
  return texts;
}
