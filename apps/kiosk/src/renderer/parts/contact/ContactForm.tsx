import type { Contact } from '@madoguchi/client';
import { assertNever, DAY_PARTS, type ContactKind } from '@madoguchi/domain';
import type { WishDay } from '@madoguchi/protocol';
import { useState, type ReactNode } from 'react';
import { emptyDraft, stepBack, stepOn } from '../../state/contactDraft.ts';
import { CheckStep } from './CheckStep.tsx';
import { DayStep } from './DayStep.tsx';
import { PartStep } from './PartStep.tsx';
import { PhoneStep } from './PhoneStep.tsx';
import type { StepFrame } from './StepWays.tsx';

interface ContactFormProps {
  readonly kind: ContactKind;
  readonly days: readonly WishDay[];
  /** The note under every title: that the place in the queue is kept. */
  readonly note: ReactNode;
  readonly onSend: (contact: Contact) => Promise<void>;
  /** Discards the request. */
  readonly onStop: () => void;
}

/** The form of a callback or a booking: one question per screen, sent at the last. */
export function ContactForm({ kind, days, note, onSend, onStop }: ContactFormProps) {
  const [draft, setDraft] = useState(() => emptyDraft(kind));
  const before = stepBack(draft);
  const frame: StepFrame = {
    kind,
    note,
    onStop: before && onStop,
    onBack: before ? () => setDraft(before) : onStop,
  };
  switch (draft.step) {
    case 'phone':
      return (
        <PhoneStep
          {...frame}
          phone={draft.phone}
          onEntered={(phone) => setDraft(stepOn(draft, { phone }))}
        />
      );
    case 'day':
      return <DayStep {...frame} days={days} onPick={(day) => setDraft(stepOn(draft, { day }))} />;
    case 'part':
      return (
        <PartStep
          {...frame}
          day={draft.day ?? ''}
          parts={days.find(({ day }) => day === draft.day)?.parts ?? DAY_PARTS}
          onPick={(part) => setDraft(stepOn(draft, { part }))}
        />
      );
    case 'check':
      return <CheckStep {...frame} draft={draft} onSend={onSend} />;
    default:
      return assertNever(draft.step);
  }
}
