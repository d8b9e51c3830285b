import { COME_BACK_REASONS, RECORD_TEXTS } from '@madoguchi/domain';
import type { ConsultationRecord } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { Fact } from '../parts/Fact.tsx';
import { useTimes } from '../parts/useTimes.ts';
import { HISTORY_TYPES } from './historyTypes.ts';
import './recordView.css';

/** The record of a consultation. */
export function RecordView({ record }: { readonly record: ConsultationRecord }) {
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
      <History history={record.history} />
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

function History({ history }: Pick<ConsultationRecord, 'history'>) {
  const { t } = useText();
  const { exact } = useTimes();
  const word = (type: string) => {
    const known = HISTORY_TYPES.find((name) => name === type);
    return known ? t(`records:types.${known}`) : type;
  };
  return (
    <>
      <h3 className="record-view__history">{t('records:reading.history')}</h3>
      <ol>
        {history.map(({ at, type, who }, index) => (
          <li key={index} className="record-view__step">
            <span className="numbers">{exact(at)}</span>
            <span>{who ? t('records:reading.step', { what: word(type), who }) : word(type)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
