import type { QueueEntry } from '@madoguchi/protocol';
import { useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { ariaKey } from '../../app/keys.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { LiftDialog } from './LiftDialog.tsx';
import { QueueRow } from './QueueRow.tsx';

interface QueueListProps {
  readonly queue: readonly QueueEntry[];
  readonly now: number;
  readonly covered: boolean;
}

/** The queue: who waits, for what, where and how long. */
export function QueueList({ queue, now, covered }: QueueListProps) {
  const { t } = useText();
  const [lifting, setLifting] = useState(false);
  const liftable = queue.filter(({ mayLift }) => mayLift);
  useShortcuts(liftable.length > 0 ? { lift: () => setLifting(true) } : {});
  return (
    <Panel
      main
      name="queue"
      title={t('console:queue.title')}
      count={t('console:queue.count', { count: queue.length })}
      empty={
        queue.length > 0
          ? null
          : { text: t('console:queue.empty'), hint: t('console:queue.emptyHint') }
      }
      below={
        <>
          {' '}
          {liftable.length > 0 && (
            <button
              type="button"
              className="quiet-button panel__lift"
              aria-keyshortcuts={ariaKey('lift')}
              onClick={() => setLifting(true)}
            >
              {t('console:lift.title')}
              <Kbd command="lift" />
            </button>
          )}
          {lifting && !covered && (
            <LiftDialog entries={liftable} onClose={() => setLifting(false)} />
          )}
        </>
      }
    >
      <ol className="queue">
        {queue.map((entry) => (
          <QueueRow key={entry.consultationId} entry={entry} now={now} />
        ))}
      </ol>
    </Panel>
  );
}
