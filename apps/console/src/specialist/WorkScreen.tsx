import { useNow } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { TIMES_GO_ON_MS } from '../app/config.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { useScreenActions } from './actions.ts';
import { ConsoleFrame, type ConsoleScreenProps } from './ConsoleFrame.tsx';
import { Doing } from './Doing.tsx';
import { MainPanel } from './MainPanel.tsx';
import { AvailabilitySwitch } from './AvailabilitySwitch.tsx';
import { RingingDialog } from './RingingDialog.tsx';
import { situationOf, type AvailabilityChoice } from './situation.ts';

/** The specialist's day on one screen. */
export function WorkScreen(props: ConsoleScreenProps) {
  const { connection, view, call, model } = props;
  const now = useNow(TIMES_GO_ON_MS);
  const situation = situationOf(view);
  const actions = useScreenActions(model);
  const [written, setWritten] = useState<string | null>(null);
  const ringing = situation.activity === 'ringing' ? situation.offer : null;
  const busyWithSomeone = situation.activity !== 'available' && situation.activity !== 'away';
  const away = view.me.awayReason !== null || situation.activity === 'away';
  const setAvailability = (choice: AvailabilityChoice) =>
    void actions.perform('availability', () => model.setAvailability(choice));
  const setAvailable = () => setAvailability({ state: 'available' });
  // A specialist who is away already keeps the reason.
  const leave = () => {
    if (!away) setAvailability({ state: 'away', reason: 'break' });
  };
  useShortcuts({ available: setAvailable, away: leave });
  return (
    <ConsoleFrame
      {...props}
      {...{ now, actions }}
      activity={situation.activity}
      skipLinks={<SkipLinks />}
      tools={
        <>
          <Doing situation={situation} now={now} />
          <AvailabilitySwitch
            away={away}
            afterwards={busyWithSomeone}
            onAvailable={setAvailable}
            onAway={leave}
          />
        </>
      }
      over={
        ringing && (
          <RingingDialog
            key={ringing.offerId}
            offer={ringing}
            call={call}
            now={now}
            connection={connection}
          />
        )
      }
    >
      <MainPanel
        {...{ view, situation, call, now, written }}
        onAvailability={setAvailability}
        onWritten={setWritten}
      />
    </ConsoleFrame>
  );
}

function SkipLinks() {
  const { t } = useText();
  return (
    <nav className="skip-links" aria-label={t('console:header.quick')}>
      <a href="#person">{t('console:header.toPerson')}</a>
      <a href="#queue">{t('console:header.toQueue')}</a>
    </nav>
  );
}
