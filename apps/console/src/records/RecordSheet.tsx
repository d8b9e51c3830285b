import type { ConsultationRecord } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Outcome, RecordView } from '../admin/audit/RecordView.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Kbd } from '../app/Kbd.tsx';
import { useServices } from '../app/services.ts';
import { useFocused } from '../app/useFocused.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { AmendmentForm } from './AmendmentForm.tsx';
import { Belongings } from './Belongings.tsx';

interface RecordSheetProps {
  readonly consultationId: string;
  readonly onBack: () => void;
  readonly onAmended: () => void;
}

/** One record: read, corrected, printed. Reading a closed one is an entry of the log. */
export function RecordSheet({ consultationId, onBack, onAmended }: RecordSheetProps) {
  const { t } = useText();
  const { api } = useServices();
  const {
    value: record,
    failure,
    again,
  } = useLoaded(() => api.call('readRecord', { consultationId }));
  const [isAmending, setAmending] = useState(false);
  // What is being written is given up by its own button alone.
  useShortcuts(isAmending ? {} : { decline: onBack });
  return (
    <article className="record-sheet">
      <div className="record-sheet__tools">
        <Button icon="back" onClick={onBack}>
          {t('console:records.back')}
          {!isAmending && <Kbd command="decline" />}
        </Button>
        {record && !isAmending && (
          <>
            <Button icon="print" onClick={() => window.print()}>
              {t('console:records.print')}
            </Button>
            {record.mayAmend && (
              <Button icon="write" onClick={() => setAmending(true)}>
                {t('console:records.amend')}
              </Button>
            )}
          </>
        )}
      </div>
      <FailureNotice code={failure} />
      {record && (
        <>
          <Title>{t('console:records.sheet', { ticket: record.ticket })}</Title>
          {isAmending ? (
            <AmendmentForm
              record={record}
              onCancel={() => setAmending(false)}
              onDone={() => {
                setAmending(false);
                again();
                onAmended();
              }}
            />
          ) : (
            <>
              <RecordView record={record} isWhole />
              <Belongings record={record} />
              <Versions versions={record.versions} />
            </>
          )}
        </>
      )}
    </article>
  );
}

/** The line that was pressed is gone: the title takes the focus. */
function Title({ children }: { readonly children: string }) {
  const title = useFocused<HTMLHeadingElement>();
  return (
    <h2 className="record-sheet__title" tabIndex={-1} ref={title}>
      {children}
    </h2>
  );
}

/** What the record said before it was corrected: each version with who, when and why. */
function Versions({ versions }: Pick<ConsultationRecord, 'versions'>) {
  const { t } = useText();
  const { dayAndClock } = useWords();
  if (versions.length < 2) return null;
  return (
    <section className="record-sheet__versions" aria-labelledby="versions-title">
      <h3 id="versions-title" tabIndex={-1}>
        {t('console:records.versions')}
      </h3>
      <ol reversed>
        {versions.map((version, n) => (
          <li key={versions.length - n}>
            <p>
              <strong>
                {version.reason === null
                  ? t('console:records.firstVersion')
                  : t(`console:records.reasons.${version.reason}`)}
              </strong>{' '}
              {version.byName}
              {version.at !== null && ` ${dayAndClock(version.at)}`}
            </p>
            {n > 0 && <Outcome outcome={version.outcome} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
