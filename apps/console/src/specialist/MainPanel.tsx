import type { Call, ConsoleModel } from '@madoguchi/client';
import type { CurrentView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { CallPanel } from './CallPanel.tsx';
import { draftOf } from './drafts.ts';
import { IdlePanel } from './IdlePanel.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { Situation } from './situation.ts';
import type { Work } from './useWork.ts';

interface MainPanelProps {
  readonly situation: Situation;
  readonly call: Call | null;
  readonly now: number;
  readonly work: Work;
  readonly model: Pick<ConsoleModel, 'setSending'>;
}

/** The middle of the screen: the person, or what happens until somebody calls. */
export function MainPanel({ situation, call, now, work, model }: MainPanelProps) {
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
      {(situation.activity === 'serving' || situation.activity === 'wrapUp') && (
        <>
          <PersonFacts current={situation.current} now={now} />
          {situation.activity === 'serving' ? (
            <CallPanel
              current={situation.current}
              call={call}
              ending={work.busy === 'end'}
              failure={work.failure}
              onSending={(source, sending) => model.setSending(source, sending)}
              onEnd={work.end}
            />
          ) : (
            <WrapUpLead />
          )}
          <Record current={situation.current} work={work} />
        </>
      )}
    </main>
  );
}

function WrapUpLead() {
  const { t } = useText();
  return <p className="wrap-up-lead">{t('console:record.wrapUpLead')}</p>;
}

function Record({ current, work }: { readonly current: CurrentView; readonly work: Work }) {
  const { consultationId } = current;
  return (
    <RecordForm
      key={consultationId}
      draft={draftOf(work.drafts, consultationId)}
      onEdit={(change) => work.edit({ type: 'edited', consultationId, change })}
      inCall={current.state !== 'wrapUp'}
      busy={work.busy === 'writeUp'}
      onSubmit={(outcome) => work.writeUp(current, outcome)}
    />
  );
}
