import type { QueueEntry } from '@madoguchi/protocol';
import { classes, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from './useWords.ts';
import { waitStage } from './waiting.ts';

interface QueueListProps {
  readonly queue: readonly QueueEntry[];
  readonly now: number;
}

/** Who waits, for what, where and how long; or what will appear here. */
export function QueueList({ queue, now }: QueueListProps) {
  const { t } = useText();
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
    </section>
  );
}

function QueueRow({ entry, now }: { readonly entry: QueueEntry; readonly now: number }) {
  const { t } = useText();
  const { duration, text } = useWords();
  const waited = now - entry.requestedAt;
  const stage = waitStage(waited);
  return (
    <li className={classes('waiting', `waiting--${stage}`)} data-testid="queue-entry">
      <Icon name={entry.topicIcon} className="waiting__topic-icon" />
      <p className="waiting__ticket">{entry.ticket}</p>
      <p className="waiting__time">{duration(waited)}</p>
      <p className="waiting__topic">{text(entry.topicName)}</p>
      <p className="waiting__district">{entry.district}</p>
      {stage !== 'new' && <p className="waiting__stage">{t(`console:queue.stage.${stage}`)}</p>}
      <States entry={entry} />
    </li>
  );
}

function States({ entry }: { readonly entry: QueueEntry }) {
  const { t } = useText();
  if (entry.ringing === 'nobody' && !entry.kioskAway) return null;
  return (
    <ul className="waiting__states">
      {entry.ringing !== 'nobody' && (
        <li className="tag tag--ringing">
          <Icon name="bell" />
          {t(entry.ringing === 'me' ? 'console:queue.ringingMe' : 'console:queue.ringingColleague')}
        </li>
      )}
      {entry.kioskAway && (
        <li className="tag tag--away" title={t('console:queue.kioskAwayHint')}>
          <Icon name="signal-weak" />
          {t('console:queue.kioskAway')}
        </li>
      )}
    </ul>
  );
}
