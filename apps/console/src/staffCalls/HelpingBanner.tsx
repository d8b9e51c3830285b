import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { DriveButton } from '../driving/DriveButton.tsx';
import { useActions } from '../specialist/actions.ts';
import './staffCalls.css';

/** そばの職員: that I stand beside the resident at a kiosk, and how I step out. */
export function HelpingBanner({ view: { helping } }: { readonly view: ConsoleView }) {
  const { t } = useText();
  const { model, perform } = useActions();
  if (helping === null) return null;
  const { kioskId, kioskName, district, driving, sideTalk } = helping;
  return (
    <section className="staff-call" data-state="helping" aria-label={t('console:helper.region')}>
      <Icon name="people" />
      <p className="staff-call__words">
        {t('console:helper.mine', { kiosk: `${district} ${kioskName}` })}
      </p>
      <SideTalk kioskId={kioskId} sideTalk={sideTalk} />
      <DriveButton driving={driving} />
      <Button onClick={() => void perform('helper', () => model.helper.end(kioskId))}>
        {t('console:helper.end')}
      </Button>
    </section>
  );
}

type SideTalkProps = Pick<NonNullable<ConsoleView['helping']>, 'kioskId' | 'sideTalk'>;

/** 担当者と先に話す: I talk to the specialist while the resident is held, and then introduce. */
function SideTalk({ kioskId, sideTalk }: SideTalkProps) {
  const { t } = useText();
  const { model, perform, busy } = useActions();
  switch (sideTalk) {
    case 'none':
      return null;
    case 'open':
      return (
        <Button
          icon="hold"
          aria-busy={busy === 'sideTalk'}
          onClick={() => void perform('sideTalk', () => model.helper.sideTalk(kioskId))}
        >
          {t('console:helper.sideTalk')}
        </Button>
      );
    case 'aside':
      return (
        <Button
          variant="primary"
          icon="people"
          aria-busy={busy === 'introduce'}
          onClick={() => void perform('introduce', () => model.helper.introduce(kioskId))}
        >
          {t('console:helper.introduce')}
        </Button>
      );
  }
}
