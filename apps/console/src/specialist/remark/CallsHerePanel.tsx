import type { CallHere } from '@madoguchi/protocol';
import { formatElapsed } from '@madoguchi/i18n';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { useWords } from '../useWords.ts';
import { RemarkButton } from './RemarkButton.tsx';

interface CallsHerePanelProps {
  readonly calls: readonly CallHere[];
  readonly now: number;
}

/** 通話中の方: the calls at my centers, about whose residents I can say something. Hidden while there are none. */
export function CallsHerePanel({ calls, now }: CallsHerePanelProps) {
  const { t } = useText();
  const { text } = useWords();
  if (calls.length === 0) return null;
  return (
    <Panel
      name="calls"
      title={t('console:callsHere.title')}
      count={t('console:queue.count', { count: calls.length })}
      empty={null}
    >
      <ul className="work-list">
        {calls.map((call) => (
          <li key={call.consultationId} className="call-here">
            <p className="work-item__head">
              <strong>{call.ticket}</strong>
              <span className="numbers">{formatElapsed(now - call.acceptedAt)}</span>
            </p>
            <p>
              <Isolated>{text(call.topicName)}</Isolated>
            </p>
            <RemarkButton about={call} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
