import type { Call } from '@madoguchi/client';
import type { CurrentView } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { CallPanel } from './call/CallPanel.tsx';
import { draftOf } from './drafts.ts';
import { FollowUps } from './handoff/FollowUps.tsx';
import { IdlePanel } from './IdlePanel.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { RecordForm } from './RecordForm.tsx';
import { rightsIn, type Situation, type WrapUpView } from './situation.ts';
import type { Work } from './useWork.ts';

interface MainPanelProps {
  readonly situation: Situation;
  readonly call: Call | null;
  readonly now: number;
  readonly work: Work;
}

/** The middle of the screen: the person, or what happens until somebody calls. */
export function MainPanel({ situation, call, now, work }: MainPanelProps) {
  return (
    <main className={`main main--${situation.activity}`} id="person" tabIndex={-1}>
      {(situation.activity === 'available' || situation.activity === 'away') && (
        <IdlePanel situation={situation} written={work.written} onPresence={work.setPresence} />
      )}
      {situation.activity === 'ringing' && (
        <IdlePanel
          situation={{ activity: 'available' }}
          written={null}
          onPresence={work.setPresence}
        />
      )}
      {situation.activity === 'serving' && (
        <>
          <PersonFacts current={situation.current} now={now} />
          <CallPanel current={situation.current} call={call} now={now} />
          {rightsIn(situation.current).record && (
            <Record current={situation.current} now={now} work={work} />
          )}
        </>
      )}
      {situation.activity === 'wrapUp' && (
        <>
          <PersonFacts current={situation.current} now={now} />
          <WrapUpLead current={situation.current} />
          <Record current={situation.current} now={now} work={work} />
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
  readonly work: Work;
}

function Record({ current, now, work }: RecordProps) {
  const { consultationId: about } = current;
  const draft = draftOf(work.drafts, about);
  const inCall = current.state !== 'wrapUp';
  return (
    <RecordForm
      key={about}
      draft={draft}
      onEdit={(change) => work.edit({ type: 'edited', about, change })}
      inCall={inCall}
      busy={work.busy === 'writeUp'}
      onSubmit={(outcome) => work.writeUp(current, outcome, draft.handoffs)}
    >
      {!inCall && (
        <FollowUps
          draft={draft}
          now={now}
          onEdit={(change) => work.edit({ type: 'edited', about, change })}
        />
      )}
    </RecordForm>
  );
}
