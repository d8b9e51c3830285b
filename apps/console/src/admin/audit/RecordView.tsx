import { COME_BACK_REASONS, HISTORY_ACTIONS, RECORD_TEXTS } from '@madoguchi/domain';
import type { ConsultationRecord } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { Fact } from '../parts/Fact.tsx';
import { useTimes } from '../parts/useTimes.ts';
import { HISTORY_TYPES } from './historyTypes.ts';
import './recordView.css';

interface RecordViewProps {
  readonly record: ConsultationRecord;
  /** Whether what steps are about stands below, so that they lead there. */
  readonly isWhole?: boolean;
}

/** The record of a consultation. */
export function RecordView({ record, isWhole = false }: RecordViewProps) {
  const { t } = useText();
  const { text } = useWords();
  const { exact } = useTimes();
  return (
    <>
      <dl className="facts">
        <Fact name={t('records:reading.ticket')}>{record.ticket}</Fact>
        <Fact name={t('records:reading.topic')}>{text(record.topicName)}</Fact>
        <Fact name={t('records:reading.desk')}>{text(record.deskName)}</Fact>
        <Fact name={t('records:reading.requestedAt')}>{exact(record.requestedAt)}</Fact>
        {record.closedAt !== null && (
          <Fact name={t('records:reading.closedAt')}>{exact(record.closedAt)}</Fact>
        )}
        {record.specialistName !== null && (
          <Fact name={t('records:reading.specialist')}>{record.specialistName}</Fact>
        )}
        {record.remark !== null && (
          <Fact name={t('console:remark.fromCenter')}>{record.remark.text}</Fact>
        )}
      </dl>
      {record.outcome ? (
        <Outcome outcome={record.outcome} />
      ) : (
        <p className="record-view__none">{t('records:reading.noOutcome')}</p>
      )}
      <History history={record.history} isWhole={isWhole} />
    </>
  );
}

interface OutcomeProps {
  readonly outcome: NonNullable<ConsultationRecord['outcome']>;
}

/** What was written up. */
export function Outcome({ outcome }: OutcomeProps) {
  const { t } = useText();
  const { settled, comeBack } = outcome;
  const reason = COME_BACK_REASONS.find((known) => known === comeBack.reason);
  return (
    <dl className="facts">
      <Fact name={t('records:reading.settled')}>
        {t(settled ? 'records:reading.settledYes' : 'records:reading.settledNo')}
      </Fact>
      <Fact name={t('records:reading.comeBack')}>
        {comeBack.needed
          ? t('records:reading.comeBackYes', {
              reason: reason ? t(`console:record.reasons.${reason}`) : (comeBack.reason ?? ''),
            })
          : t('records:reading.comeBackNo')}
      </Fact>
      {RECORD_TEXTS.filter((field) => outcome[field] !== '').map((field) => (
        <Fact key={field} name={t(`console:card.fields.${field}`)}>
          <span className="record-view__text">{outcome[field]}</span>
        </Fact>
      ))}
    </dl>
  );
}

type Step = ConsultationRecord['history'][number];

/** What happens to records that hang on a consultation, and that a kiosk printed a form. */
const STEP_TYPES = [...HISTORY_ACTIONS, 'procedure.paperRead'] as const;

interface HistoryProps {
  readonly history: readonly Step[];
  readonly isWhole: boolean;
}

function History({ history, isWhole }: HistoryProps) {
  const { t } = useText();
  const { exact } = useTimes();
  const word = (type: string) => {
    const known = HISTORY_TYPES.find((name) => name === type);
    if (known !== undefined) return t(`records:types.${known}`);
    const step = STEP_TYPES.find((name) => name === type);
    return step === undefined ? type : t(`records:steps.${step}`);
  };
  return (
    <>
      <h3 className="record-view__history">{t('records:reading.history')}</h3>
      <ol>
        {history.map((step, index) => {
          const what = word(step.type);
          const said = step.who ? t('records:reading.step', { what, who: step.who }) : what;
          const leadsTo = isWhole ? targetOf(step) : null;
          return (
            <li key={index} className="record-view__step">
              <span className="numbers">{exact(step.at)}</span>
              {leadsTo === null ? (
                <span>{said}</span>
              ) : (
                <button
                  type="button"
                  className="record-view__go"
                  title={t('records:reading.go', { what })}
                  onClick={() => document.getElementById(leadsTo)?.focus()}
                >
                  {said}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Where what a step was about stands on the page of the record. */
function targetOf({ type, about }: Step): string | null {
  if (about !== null) return `belonging-${about.id}`;
  return type === 'amend' ? 'versions-title' : null;
}
