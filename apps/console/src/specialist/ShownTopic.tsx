import type { QueueEntry } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from './useWords.ts';

type ShownTopicOf = Pick<QueueEntry, 'topicName' | 'isTrial' | 'isPractice'>;

/** The topic of a consultation, with a tag when it is a practice, or in trial operation (試行) at its center. */
export function ShownTopic({ of }: { readonly of: ShownTopicOf }) {
  const { t } = useText();
  const { text } = useWords();
  return (
    <>
      <Isolated>{text(of.topicName)}</Isolated>{' '}
      {of.isPractice && <strong className="tag tag--practice">{t('console:practice')}</strong>}
      {of.isTrial && <span className="tag tag--trial">{t('console:trial')}</span>}
    </>
  );
}
