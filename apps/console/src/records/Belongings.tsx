import type { Belonging, ConsultationRecord } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Fact } from '../admin/parts/Fact.tsx';
import { useText } from '../app/useText.ts';
import { AttachmentDialog } from '../specialist/handoff/AttachmentDialog.tsx';
import { useWords } from '../specialist/useWords.ts';
import { knownKind } from './results.ts';
import { Results } from './Results.tsx';
import { useFoundFields } from './useFoundFields.ts';

/** Cards, wishes for contact and procedures that hang on a consultation, with their words for who may read them. */
export function Belongings({ record }: { readonly record: ConsultationRecord }) {
  const { t } = useText();
  const { belongings, ticket } = record;
  if (belongings.length === 0) return null;
  return (
    <section className="record-sheet__versions" aria-labelledby="belongings-title">
      <h3 id="belongings-title">{t('console:records.belongings')}</h3>
      <ul className="belongings">
        {belongings.map((each) => (
          <Entry key={each.id} belonging={each} ticket={ticket} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly belonging: Belonging;
  readonly ticket: string;
}

function Entry({ belonging, ticket }: EntryProps) {
  const { t } = useText();
  const { text, dayAndClock } = useWords();
  const nameOf = useFoundFields();
  const [isOpen, setOpen] = useState(false);
  const { attachments, counts, specialistName, texts } = belonging;
  const kind = knownKind(belonging.kind);
  return (
    <li id={`belonging-${belonging.id}`} tabIndex={-1}>
      <div className="belongings__head">
        <strong>{kind && t(`console:records.kinds.${kind}`)}</strong>
        <span className="numbers">{dayAndClock(belonging.at)}</span>
        <span>{text(belonging.deskName)}</span>
        {specialistName !== null && <Isolated>{specialistName}</Isolated>}
        <Results results={belonging.results} />
      </div>
      {texts.length > 0 && (
        <dl className="facts">
          {texts.map((each) => (
            <Fact key={each.field} name={nameOf(each.field)}>
              <span className="record-view__text">{each.text}</span>
            </Fact>
          ))}
        </dl>
      )}
      {counts.length > 0 && <Counts counts={counts} />}
      {attachments.length > 0 && (
        <Button icon="paper" onClick={() => setOpen(true)}>
          {t('console:records.attached', { count: attachments.length })}
        </Button>
      )}
      {isOpen && (
        <AttachmentDialog handoff={{ ticket, attachments }} onClose={() => setOpen(false)} />
      )}
    </li>
  );
}

const COUNTS = ['residentFields', 'specialistFields', 'signatures', 'minutes'] as const;

/** What it took: how often each side wrote, how often the resident signed, and how many minutes. */
function Counts({ counts }: Pick<Belonging, 'counts'>) {
  const { t } = useText();
  return (
    <ul className="belongings__counts">
      {COUNTS.map((known) => {
        const value = counts.find(({ field }) => field === known)?.value;
        return (
          value !== undefined && (
            <li key={known}>{t(`console:records.counts.${known}`, { value })}</li>
          )
        );
      })}
    </ul>
  );
}
