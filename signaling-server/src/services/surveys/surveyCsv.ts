import { FEWEST_TOLD, type ToldCounts } from '@madoguchi/domain';
import type { TopicSurvey } from '@madoguchi/protocol';
import { writeCsv } from '../admin/csv/csvText.ts';

const COLUMNS = [
  ...['相談の種類', '回答', 'よかった', 'ふつう', 'こまった'],
  ...['来庁者への質問', '質問への回答', 'はい', 'いいえ'],
] as const;

/** What stands where there are too few answers to tell. */
const TOO_FEW = `${String(FEWEST_TOLD)}件未満`;

/** What residents said as a file, a topic a row: no more than the table tells. */
export const surveyAsCsv = (topics: readonly TopicSurvey[]): string =>
  writeCsv([
    COLUMNS,
    ...topics.map(({ topicName, faces, question }) => [
      topicName.ja,
      ...told(faces, ['good', 'fair', 'bad']),
      ...(question === null
        ? ['', '', '', '']
        : [question.text.ja, ...told(question.replies, ['yes', 'no'])]),
    ]),
  ]);

function told<Kind extends string>(
  found: ToldCounts<Kind>,
  kinds: readonly Kind[],
): readonly string[] {
  const counts = kinds.map((kind) =>
    found.state === 'told' ? String(found.counts[kind]) : found.total === 0 ? '0' : TOO_FEW,
  );
  return [String(found.total), ...counts];
}
