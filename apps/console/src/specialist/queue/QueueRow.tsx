import type { QueueEntry } from '@madoguchi/protocol';
import { classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { useKeyNames } from '../../app/useKeys.ts';
import { useText } from '../../app/useText.ts';
import { RemarkButton } from '../remark/RemarkButton.tsx';
import { useWords } from '../useWords.ts';
import { waitStage } from '../waiting.ts';
import { NeedTags } from './NeedTags.tsx';
import { ShownTopic } from '../ShownTopic.tsx';

interface QueueRowProps {
  readonly entry: QueueEntry;
  readonly now: number;
  /** Whether the key of lifting means this one. */
  readonly isFirstToLift: boolean;
  readonly onLift: (consultationId: string) => void;
  readonly covered: boolean;
}

/**
 * An entry of the queue: topic, district, waiting time, states, and the button that lifts it, unless it is the first. It
 * renders when its contents change, and not with every dialog that opens beside it.
 */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { entry, now, isFirstToLift, onLift, covered } = props;
  const { t } = useText();
  const { aria } = useKeyNames();
  const { duration } = useWords();
  const waited = now - entry.requestedAt;
  const stage = waitStage(waited);
  return (
    <li className={classes('waiting', `waiting--${stage}`)} data-testid="queue-entry">
      <Icon name={entry.topicIcon} className="waiting__topic-icon" />
      <p className="waiting__ticket">{entry.ticket}</p>
      <p className="waiting__time">{duration(waited)}</p>
      <p className="waiting__topic">
        <ShownTopic of={entry} />
      </p>
      <p className="waiting__district">
        <Isolated>{entry.district}</Isolated>
      </p>
      {stage !== 'new' && <p className="waiting__stage">{t(`console:queue.stage.${stage}`)}</p>}
      <States entry={entry} />
      {entry.mayRemark && <RemarkButton about={entry} covered={covered} />}
      {entry.mayLift && (
        <button
          type="button"
          className="quiet-button waiting__lift"
          aria-keyshortcuts={isFirstToLift ? aria('lift') : undefined}
          onClick={() => onLift(entry.consultationId)}
        >
          <span className="visually-hidden">
            {t('console:liftRow.of', { ticket: entry.ticket })}
          </span>
          <span aria-hidden="true">{t('console:liftRow.button')}</span>
          {isFirstToLift && <Kbd command="lift" />}
        </button>
      )}
    </li>
  );
});

function States({ entry }: { readonly entry: QueueEntry }) {
  const { t } = useText();
  return (
    <ul className="waiting__states">
      {entry.ringing !== 'nobody' && (
        <li className="tag tag--ringing">
          <Icon name="bell" />
          {t(entry.ringing === 'me' ? 'console:queue.ringingMe' : 'console:queue.ringingColleague')}
        </li>
      )}
      {entry.standing !== 'walkIn' && entry.standing !== 'practice' && (
        <li className="tag tag--standing">{t(`console:queue.standing.${entry.standing}`)}</li>
      )}
      {entry.why !== 'arrived' && (
        <li className="tag tag--why" title={t(`console:queue.whyHint.${entry.why}`)}>
          {t(`console:queue.why.${entry.why}`)}
        </li>
      )}
      <NeedTags needs={entry.needs} />
      {entry.kioskAway && (
        <li className="tag tag--away" title={t('console:queue.kioskAwayHint')}>
          <Icon name="signal-weak" />
          {t('console:queue.kioskAway')}
        </li>
      )}
    </ul>
  );
}
