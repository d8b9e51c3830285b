import { isResidentHeld } from '@madoguchi/domain';
import { formatElapsed } from '@madoguchi/i18n';
import { classes, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { isIdle, type Situation } from './situation.ts';
import { isLongHold } from './waiting.ts';

interface DoingProps {
  readonly situation: Situation;
  readonly now: number;
}

/** What I am doing with somebody now, before what follows it; nothing while nobody is served. */
export function Doing({ situation, now }: DoingProps) {
  const { t } = useText();
  if (situation.activity === 'ringing') {
    return <p className="doing">{t('console:doing.ringing')}</p>;
  }
  if (isIdle(situation)) return null;
  const { current } = situation;
  const heldFor =
    current.state === 'onHold' || (current.state === 'transferring' && isResidentHeld(current))
      ? now - current.heldAt
      : null;
  const isLong = heldFor !== null && isLongHold(heldFor);
  return (
    <p className={classes('doing', `doing--${current.state}`, isLong && 'doing--long')}>
      <Icon name={isLong ? 'warning' : current.state === 'wrapUp' ? 'write' : 'call'} />
      {t(`console:doing.${current.state}`)}
      {heldFor !== null && <span className="numbers">{formatElapsed(heldFor)}</span>}
    </p>
  );
}
