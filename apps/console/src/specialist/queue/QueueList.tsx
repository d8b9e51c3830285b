import type { QueueEntry } from '@madoguchi/protocol';
import { useState } from 'react';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useSomeRows } from '../../app/useSomeRows.tsx';
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
  /** Whom the dialog is open for. */
  const [lifting, setLifting] = useState<string | null>(null);
  const liftable = queue.filter(({ mayLift }) => mayLift);
  const [first] = liftable;
  const { rows, more } = useSomeRows(queue);
  useShortcuts(first ? { lift: () => setLifting(first.consultationId) } : {});
  return (
    <Panel
      main
      name="queue"
      title={t('console:queue.title')}
      count={t('console:queue.count', { count: queue.length })}
      empty={queue.length > 0 ? null : t('console:queue.empty')}
      below={
        lifting !== null &&
        !covered && (
          <LiftDialog entries={liftable} first={lifting} onClose={() => setLifting(null)} />
        )
      }
    >
      <ol className="queue">
        {rows.map((entry) => (
          <QueueRow
            key={entry.consultationId}
            entry={entry}
            now={now}
            isFirstToLift={entry === first}
            covered={covered}
            onLift={setLifting}
          />
        ))}
      </ol>
      {more}
    </Panel>
  );
}
