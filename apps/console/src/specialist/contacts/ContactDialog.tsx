import { CONTACT_RESULTS, groupedPhone, type ContactResult } from '@madoguchi/domain';
import type { ContactView } from '@madoguchi/protocol';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useBookingWish } from '../../bookings/wish.ts';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useFrame } from '../../app/frame.ts';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { ClosingRow } from '../ClosingRow.tsx';
import { useActions } from '../actions.ts';
import { ReasonKeys } from '../ReasonKeys.tsx';
import { useWords } from '../useWords.ts';

/** The results of a request without a telephone number. */
const WITHOUT_NUMBER = ['slot-given', 'withdrawn'] as const satisfies readonly ContactResult[];

interface ContactDialogProps {
  readonly contact: ContactView;
  readonly onClose: () => void;
}

/** A contact request: taking it shows the number, finishing it records the result. */
export function ContactDialog({ contact, onClose }: ContactDialogProps) {
  const { t } = useText();
  const { text, day, dayAndClock } = useWords();
  // The number is kept in this dialog only; opening it again asks the server again, which is audited.
  const [phone, setPhone] = useState<string | null>(null);
  const { kind, district, topicName, deskName, wish, requestedAt, takenBy } = contact;
  return (
    <Dialog title={t(`console:contacts.kinds.${kind}`)} onClose={onClose} className="work-dialog">
      <dl className="handoff-card">
        <Fact name={t('console:contacts.wished')}>
          {t('console:contacts.wish', {
            day: day(wish.day),
            part: t(`console:contacts.parts.${wish.part}`),
          })}
        </Fact>
        <Fact name={t('console:ringing.topic')}>{text(topicName)}</Fact>
        <Fact name={t('console:record.district')}>{district}</Fact>
        <Fact name={t('console:ringing.desk')}>{text(deskName)}</Fact>
        <Fact name={t('console:contacts.since')}>{dayAndClock(requestedAt)}</Fact>
        {phone !== null && (
          <Fact name={t('console:contacts.phone')}>
            <span className="phone" data-testid="contact-phone">
              {groupedPhone(phone)}
            </span>
          </Fact>
        )}
      </dl>
      {takenBy === 'me' ? (
        <Finishing contact={contact} phone={phone} onPhone={setPhone} onClose={onClose} />
      ) : (
        <Taking contact={contact} onPhone={setPhone} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="handoff-card__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface TakingProps extends ContactDialogProps {
  readonly onPhone: (phone: string | null) => void;
}

function useTake({ contact, onPhone }: Omit<TakingProps, 'onClose'>) {
  const { model, perform } = useActions();
  return () =>
    void perform('contact', async () => {
      const { phone } = await model.contact.take(contact.contactId);
      onPhone(phone);
    });
}

function Taking({ contact, onPhone, onClose }: TakingProps) {
  const { t } = useText();
  const { failure } = useActions();
  const take = useTake({ contact, onPhone });
  const free = contact.takenBy === 'nobody';
  useShortcuts({ decline: onClose, ...(free ? { accept: take } : {}) }, { inDialog: true });
  return (
    <>
      <p className="work-dialog__none">
        {t(
          `console:contacts.${free ? (contact.hasPhone ? 'takeLead' : 'takeLeadNoNumber') : 'colleagueLead'}`,
        )}
      </p>
      <FailureNotice code={failure} />
      <ClosingRow onClose={onClose}>
        {free && <BookButton contact={contact} onClose={onClose} />}
        {free && (
          <Button variant="primary" size="main" icon="check" onClick={take}>
            {t('console:contacts.take')}
            <Kbd command="accept" />
          </Button>
        )}
      </ClosingRow>
    </>
  );
}

/** Opens the page of the bookings for this wish; the booking settles it. In a call no page opens. */
function BookButton({ contact, onClose }: ContactDialogProps) {
  const { t } = useText();
  const { held } = useFrame();
  const { onWish } = useBookingWish();
  if (held) return null;
  return (
    <Button
      size="main"
      icon="calendar"
      onClick={() => {
        onClose();
        onWish(contact);
      }}
    >
      {t('console:bookings.make')}
    </Button>
  );
}

interface FinishingProps extends TakingProps {
  readonly phone: string | null;
}

function Finishing({ contact, phone, onPhone, onClose }: FinishingProps) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  const showNumber = useTake({ contact, onPhone });
  const { contactId, hasPhone } = contact;
  const thenClose = (done: boolean) => done && onClose();
  const giveBack = () =>
    void perform('contact', () => model.contact.giveBack(contactId)).then(thenClose);
  useShortcuts({ decline: onClose, giveBack }, { inDialog: true });
  return (
    <>
      {hasPhone && phone === null && (
        <Button icon="call" onClick={showNumber}>
          {t('console:contacts.showNumber')}
        </Button>
      )}
      {!hasPhone && <p className="work-dialog__none">{t('console:contacts.noNumber')}</p>}
      <section className="decline" aria-labelledby="result-title">
        <h3 className="decline__title" id="result-title">
          {t('console:contacts.resultTitle')}
        </h3>
        <p className="decline__hint">
          {t(`console:contacts.${hasPhone ? 'resultHint' : 'resultHintNoNumber'}`)}
        </p>
        <FailureNotice code={failure} />
        <ReasonKeys
          final
          reasons={hasPhone ? CONTACT_RESULTS : WITHOUT_NUMBER}
          wordsFor={(result) => t(`console:contacts.results.${result}`)}
          onChoose={(result) =>
            void perform('contact', () => model.contact.finish(contactId, result)).then(thenClose)
          }
        />
      </section>
      <ClosingRow onClose={onClose}>
        <BookButton contact={contact} onClose={onClose} />
        <Button size="main" icon="undo" onClick={giveBack}>
          {t('console:contacts.giveBack')}
          <Kbd command="giveBack" />
        </Button>
      </ClosingRow>
    </>
  );
}
