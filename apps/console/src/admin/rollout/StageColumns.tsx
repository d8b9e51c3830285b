import { useText } from '../../app/useText.ts';
import type { RolloutWords } from './useRolloutWords.ts';

/** The heads of the columns behind a topic, the same on the screen and on paper. */
export function StageColumns({ words }: { readonly words: RolloutWords }) {
  const { t } = useText();
  return (
    <>
      <th scope="col">{t('adminRollout:columns.stage')}</th>
      <th scope="col">{t('adminRollout:columns.since')}</th>
      <th scope="col">{words.item('desk')}</th>
      <th scope="col">{words.item('forms')}</th>
      <th scope="col">{t('adminRollout:columns.missing')}</th>
    </>
  );
}
