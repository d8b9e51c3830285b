import { Button, StatusBanner } from '@madoguchi/ui-kit';
import type { Surface } from '@madoguchi/protocol';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import type { Attaching } from './useAttaching.ts';

const TONES = {
  asked: 'info',
  agreed: 'info',
  declined: 'warning',
  attached: 'done',
  removed: 'info',
} as const;

/**
 * What has become of the question whether the page may go with a card, and of one that waits for an answer. What was
 * attached can be taken away again.
 */
export function AttachNews({
  attaching,
  pageId,
}: {
  readonly attaching: Attaching;
  readonly pageId: Surface | null;
}) {
  const { t } = useText();
  const last = attaching.asked.findLast((each) => each.state === 'asked' || each.pageId === pageId);
  const news = last === undefined || last.state === 'withdrawn' ? null : last;
  const state = news?.state ?? null;
  return (
    <>
      <StatusBanner
        tone={state === null || state === 'withdrawn' ? 'info' : TONES[state]}
        className="paper__news"
      >
        {news && state !== null && state !== 'withdrawn' && (
          <>
            {t(`console:paper.attach.state.${state}`, { desk: news.deskName })}{' '}
            {state === 'asked' && (
              <Button onClick={() => attaching.withdraw(news.id)}>
                {t('console:paper.attach.withdraw')}
              </Button>
            )}
            {state === 'attached' && (
              <Button onClick={() => attaching.remove(news.id)}>
                {t('console:paper.attach.remove')}
              </Button>
            )}
          </>
        )}
      </StatusBanner>
      <FailureNotice code={attaching.failure} />
    </>
  );
}
