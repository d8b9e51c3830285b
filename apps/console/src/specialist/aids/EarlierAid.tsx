import { parseTicket } from '@madoguchi/domain';
import type { FoundRecord } from '@madoguchi/protocol';
import { Button, TextField, useAction } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Outcome } from '../../admin/audit/RecordView.tsx';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useServices } from '../../app/services.ts';
import { useText } from '../../app/useText.ts';
import { useWords, wardDay } from '../useWords.ts';

/** What came of an earlier consultation, by the ticket that the resident gives; today's unless a day is chosen. */
export function EarlierAid({ now }: { readonly now: number }) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform } = useAction<'find'>();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(() => wardDay(now));
  const [wrong, setWrong] = useState(false);
  const [found, setFound] = useState<readonly FoundRecord[] | null>(null);
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The column scrolls by itself, and what was found stands below its edge.
    if (found) results.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const ticket = parseTicket(typed);
    setWrong(ticket === null);
    setFound(null);
    if (ticket === null || day === '') return;
    void perform('find', async () => {
      setFound((await api.call('findRecords', { ...ticket, day })).records);
    });
  };
  return (
    <>
      <p className="aid__hint">{t('console:aids.earlierHint')}</p>
      <form className="earlier" onSubmit={find} noValidate>
        <TextField
          label={t('console:aids.ticket')}
          hint={t('console:aids.ticketHint')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          {...(wrong ? { error: t('console:aids.ticketProblem') } : {})}
        />
        <TextField
          label={t('console:aids.day')}
          type="date"
          max={wardDay(now)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button type="submit" icon="search" aria-busy={busy === 'find'}>
          {t('console:aids.find')}
        </Button>
      </form>
      <FailureNotice code={failure} />
      <div aria-live="polite" ref={results}>
        {found?.length === 0 && <p className="aid__none">{t('console:aids.notFound')}</p>}
        {found?.map((record) => (
          <Earlier key={record.consultationId} record={record} />
        ))}
      </div>
    </>
  );
}

function Earlier({ record }: { readonly record: FoundRecord }) {
  const { t } = useText();
  const { text, dayAndClock } = useWords();
  return (
    <article className="earlier__record">
      <h4>{text(record.topicName)}</h4>
      <p className="aid__hint">
        {dayAndClock(record.requestedAt)}　{text(record.deskName)}　{record.specialistName}
      </p>
      {record.outcome ? (
        <Outcome outcome={record.outcome} />
      ) : (
        <p className="aid__none">{t('records:reading.noOutcome')}</p>
      )}
    </article>
  );
}
