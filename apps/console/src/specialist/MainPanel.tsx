import type { Call } from '@madoguchi/client';
import type { DraftFields, Outcome } from '@madoguchi/domain';
import type { ConsoleView, CurrentView } from '@madoguchi/protocol';
import { StatusBanner, useObservable } from '@madoguchi/ui-kit';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useText } from '../app/useText.ts';
import { useActions } from './actions.ts';
import { CallPanel } from './call/CallPanel.tsx';
import { FollowUps } from './handoff/FollowUps.tsx';
import { IdlePanel } from './idle/IdlePanel.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { RecordForm } from './RecordForm.tsx';
import {
  isIdle,
  rightsIn,
  type AvailabilityChoice,
  type Situation,
  type WrapUpView,
} from './situation.ts';

interface MainPanelProps {
  readonly view: ConsoleView;
  readonly situation: Situation;
  readonly call: Call | null;
  readonly now: number;
  /** Ticket of the record that was written up last. */
  readonly written: string | null;
  readonly onAvailability: (choice: AvailabilityChoice) => void;
  readonly onWritten: (ticket: string) => void;
}

/** The middle of the screen: the consultation, or the idle panel. */
export function MainPanel(props: MainPanelProps) {
  const { view, situation, call, now, written, onAvailability, onWritten } = props;
  return (
    <main className={`main main--${situation.activity}`} id="person" tabIndex={-1} {...WORK_AREA}>
      {isIdle(situation) && (
        <IdlePanel
          {...{ view, now, situation, onAvailability }}
          written={situation.activity === 'ringing' ? null : written}
        />
      )}
      {situation.activity === 'serving' && (
        <>
          <PersonFacts current={situation.current} now={now} />
          <CallPanel me={view.me} current={situation.current} call={call} now={now} />
          {rightsIn(situation.current).record && (
            <Record current={situation.current} now={now} onWritten={onWritten} />
          )}
        </>
      )}
      {situation.activity === 'wrapUp' && (
        <>
          <PersonFacts current={situation.current} now={now} />
          <WrapUpLead current={situation.current} />
          <Record current={situation.current} now={now} onWritten={onWritten} />
        </>
      )}
    </main>
  );
}

function WrapUpLead({ current }: { readonly current: WrapUpView }) {
  const { t } = useText();
  return (
    <div className="wrap-up-lead">
      <StatusBanner tone="warning">
        {current.cutOff ? t('console:record.cutOff') : null}
      </StatusBanner>
      <p>{t('console:record.wrapUpLead')}</p>
    </div>
  );
}

interface RecordProps {
  readonly current: CurrentView;
  readonly now: number;
  readonly onWritten: MainPanelProps['onWritten'];
}

function Record({ current, now, onWritten }: RecordProps) {
  const { model, busy, perform } = useActions();
  const draft = useObservable(model.draft);
  const { consultationId: about, ticket } = current;
  const onEdit = (change: Partial<DraftFields>) => model.draft.edit(change);
  const writeUp = (outcome: Outcome) =>
    void perform('writeUp', async () => {
      await model.writeUp(about, outcome, draft.fields.handoffs);
      onWritten(ticket);
    });
  const inCall = current.state !== 'wrapUp';
  return (
    <RecordForm
      key={about}
      draft={draft}
      onEdit={onEdit}
      inCall={inCall}
      busy={busy === 'writeUp'}
      onSubmit={writeUp}
    >
      <FollowUps {...{ current, now, onEdit }} draft={draft.fields} />
    </RecordForm>
  );
}
