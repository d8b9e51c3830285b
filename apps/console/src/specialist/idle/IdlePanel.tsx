import { AWAY_REASONS, type AwayReason } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { Button, classes, Icon, StatusBanner, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { LibraryDialog } from '../../library/LibraryDialog.tsx';
import { AskForNotifications } from '../../devices/NotificationChoice.tsx';
import { useText } from '../../app/useText.ts';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useServices } from '../../app/services.ts';
import { useActions } from '../actions.ts';
import { HandoffsPanel } from '../handoff/HandoffsPanel.tsx';
import type { AvailabilityChoice, Situation } from '../situation.ts';
import { ProceduresPanel } from '../procedure/ProceduresPanel.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { PromisesPanel } from './PromisesPanel.tsx';
import { TodayFigures } from './TodayFigures.tsx';
import { useDeskDay } from './useDeskDay.ts';

interface IdlePanelProps {
  readonly view: ConsoleView;
  readonly now: number;
  readonly situation: Extract<Situation, { activity: 'available' | 'away' | 'ringing' }>;
  /** Ticket of the record that was just written up. */
  readonly written: string | null;
  readonly onAvailability: (choice: AvailabilityChoice) => void;
}

/** The screen without a consultation: availability, the day in figures, and what there is to do. */
export function IdlePanel({ view, now, situation, written, onAvailability }: IdlePanelProps) {
  const { t } = useText();
  const { model } = useActions();
  const day = useDeskDay(model, view.servedToday);
  const covered = situation.activity === 'ringing';
  return (
    <div className="idle">
      <StatusBanner tone="done" className="idle__written">
        {written && t('console:idle.written', { ticket: written })}
      </StatusBanner>
      {situation.activity === 'away' ? (
        <Away reason={situation.reason} onAvailability={onAvailability} />
      ) : (
        <Available />
      )}
      <TodayFigures view={view} day={day} />
      <div className="idle__lists">
        <div className="idle__work">
          <PromisesPanel view={view} now={now} covered={covered} />
          <HandoffsPanel handoffs={view.handoffs} now={now} covered={covered} mayAct />
        </div>
        <div className="idle__work">
          <ProceduresPanel view={view} now={now} covered={covered} />
          <ChangesPanel day={day} />
          <LibraryEntry me={view.me} />
        </div>
      </div>
    </div>
  );
}

/** Opens the files that can be shown in a call. */
function LibraryEntry({ me }: { readonly me: ConsoleView['me'] }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="idle__library">
      <Button icon="file" onClick={() => setOpen(true)}>
        {t('library:title')}
      </Button>
      {open && <LibraryDialog me={me} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Available() {
  const { t } = useText();
  const { sound } = useServices();
  const locked = useObservable(sound.locked);
  return (
    <section
      className={classes('idle__state', 'idle__state--available')}
      aria-labelledby="idle-title"
    >
      <span className="idle__picture">
        <Icon name="bell" />
      </span>
      <div className="idle__words">
        <h2 className="idle__title" id="idle-title">
          {t('console:idle.availableTitle')}
        </h2>
        {locked ? (
          <p role="alert">{t('console:idle.locked')}</p>
        ) : (
          <p className="idle__body">{t('console:idle.availableBody')}</p>
        )}
      </div>
      <div className="idle__tries">
        <ToneCheck locked={locked} />
        <AskForNotifications />
      </div>
    </section>
  );
}

/** A test of the ringing tone, which also unlocks a sound device that the browser blocks. */
function ToneCheck({ locked }: { readonly locked: boolean }) {
  const { t } = useText();
  const { sound } = useServices();
  return (
    <Button icon="volume" onClick={() => sound.tryOn('ring')}>
      {t(locked ? 'console:idle.unlock' : 'console:idle.tryTone')}
    </Button>
  );
}

interface AwayProps {
  readonly reason: AwayReason | null;
  readonly onAvailability: IdlePanelProps['onAvailability'];
}

function Away({ reason, onAvailability }: AwayProps) {
  const { t } = useText();
  const started = reason !== null && reason !== 'not-started';
  return (
    <section className="idle__state" aria-labelledby="idle-title">
      <span className="idle__picture">
        <Icon name="chair" />
      </span>
      <div className="idle__words">
        <h2 className="idle__title" id="idle-title">
          {t(started ? 'console:idle.awayTitle' : 'console:idle.offlineTitle')}
        </h2>
        <p className="idle__body">
          {started
            ? t('console:idle.awayBody', { reason: t(`console:awayReasons.${reason}`) })
            : t('console:idle.offlineBody')}
        </p>
      </div>
      <KeyedButton
        command="available"
        variant="primary"
        size="main"
        icon="done"
        onClick={() => onAvailability({ state: 'available' })}
      >
        {t('console:idle.goAvailable')}
      </KeyedButton>
      <fieldset className="idle__reasons">
        <legend className="idle__reasons-label">{t('console:header.reason')}</legend>
        {AWAY_REASONS.map((option) => (
          <button
            key={option}
            type="button"
            className="chip"
            aria-pressed={option === reason}
            onClick={() => onAvailability({ state: 'away', reason: option })}
          >
            {t(`console:awayReasons.${option}`)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
