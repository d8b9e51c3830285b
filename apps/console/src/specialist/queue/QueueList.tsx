import type { QueueEntry } from '@madoguchi/protocol';
import { useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { LiftDialog } from './LiftDialog.tsx';
import { QueueRow } from './QueueRow.tsx';

interface QueueListProps {
  readonly queue: readonly QueueEntry[];
  readonly now: number;
  readonly covered: boolean;
}

/** Who waits, for what, where and how long; or what will appear here. */
export function QueueList({ queue, now, covered }: QueueListProps) {
  const { t } = useText();
  const [lifting, setLifting] = useState(false);
  const liftable = queue.filter(({ mayLift }) => mayLift);
  useShortcuts(liftable.length > 0 ? { lift: () => setLifting(true) } : {});
  return (
    <section className="panel" aria-labelledby="queue-title" id="queue" tabIndex={-1}>
      <h2 className="panel__title" id="queue-title">
        {t('console:queue.title')}
        <span className="panel__count" data-testid="queue-count">
          {t('console:queue.count', { count: queue.length })}
        </span>
      </h2>
      {queue.length === 0 ? (
        <div className="empty">
          <p>{t('console:queue.empty')}</p>
          <p className="empty__hint">{t('console:queue.emptyHint')}</p>
        </div>
      ) : (
        <ol className="queue">
          {queue.map((entry) => (
            <QueueRow key={entry.consultationId} entry={entry} now={now} />
          ))}
        </ol>
      )}
      {liftable.length > 0 && (
        <button
          type="button"
          className="quiet-button panel__lift"
          aria-keyshortcuts="U"
          onClick={() => setLifting(true)}
        >
          {t('console:lift.title')}
          <Kbd command="lift" />
        </button>
      )}
      {lifting && !covered && <LiftDialog entries={liftable} onClose={() => setLifting(false)} />}
    </section>
  );
}
