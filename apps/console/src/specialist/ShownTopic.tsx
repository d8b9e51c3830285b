import type { QueueEntry } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from './useWords.ts';

/** What somebody came for, and whether that is only tried out at their center. */
export function ShownTopic({ of }: { readonly of: Pick<QueueEntry, 'topicName' | 'isTrial'> }) {
  const { t } = useText();
  const { text } = useWords();
  return (
    <>
      <Isolated>{text(of.topicName)}</Isolated>{' '}
      {of.isTrial && <span className="tag tag--trial">{t('console:trial')}</span>}
    </>
  );
}
