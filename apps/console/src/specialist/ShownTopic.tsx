import type { QueueEntry } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from './useWords.ts';

/** The topic of a consultation, with a tag when it is in trial operation (試行) at its center. */
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
