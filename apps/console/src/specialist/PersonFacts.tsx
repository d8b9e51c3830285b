import type { CurrentView } from '@madoguchi/protocol';
import { formatElapsed } from '@madoguchi/i18n';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useText } from '../app/useText.ts';
import { NeedTags } from './queue/NeedTags.tsx';
import { ShownTopic } from './ShownTopic.tsx';
import { useWords } from './useWords.ts';

/** The facts of a consultation: ticket, topic, district and times. */
export function PersonFacts({
  current,
  now,
}: {
  readonly current: CurrentView;
  readonly now: number;
}) {
  const { t } = useText();
  const { duration } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The ringing dialog has closed with the focus in it; a focus elsewhere is kept.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [current.consultationId]);
  const until = current.state === 'wrapUp' ? current.endedAt : now;
  return (
    <div className="person">
      <h2 className="person__ticket" tabIndex={-1} ref={heading}>
        {current.ticket}
      </h2>
      <p className="person__topic">
        <Icon name={current.topicIcon} />
        <ShownTopic of={current} />
      </p>
      <ul className="person__needs">
        <NeedTags needs={current.needs} />
      </ul>
      <dl className="person__facts">
        <div>
          <dt>{t('console:record.district')}</dt>
          <dd>
            <Isolated>{current.district}</Isolated>
          </dd>
        </div>
        <div>
          <dt>{t('console:record.waited')}</dt>
          <dd>{duration(current.acceptedAt - current.requestedAt)}</dd>
        </div>
        <div>
          <dt>{t('console:record.talked')}</dt>
          <dd className="numbers">{formatElapsed(until - current.acceptedAt)}</dd>
        </div>
      </dl>
    </div>
  );
}
