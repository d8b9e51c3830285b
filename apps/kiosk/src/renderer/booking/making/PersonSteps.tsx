import { assertNever, type LocalisedText } from '@madoguchi/domain';
import { useCallback, type Dispatch, type ReactNode } from 'react';
import { PhoneStep } from '../../parts/contact/PhoneStep.tsx';
import { BookCheck } from './BookCheck.tsx';
import { HeldNote } from './HeldNote.tsx';
import type { Making, MakingEvent } from './making.ts';
import { NameStep } from './NameStep.tsx';

/** A booking whose time is kept. */
export type PersonMaking = Extract<Making, { held: unknown }>;

interface PersonStepsProps {
  readonly making: PersonMaking;
  readonly topicName: LocalisedText;
  readonly note: ReactNode;
  readonly dispatch: Dispatch<MakingEvent>;
  readonly onBook: (making: PersonMaking) => Promise<void>;
}

/** Who it is for, which may be left out, and everything once more; the time that is kept stands on each screen. */
export function PersonSteps(props: PersonStepsProps) {
  const { making, topicName, note, dispatch, onBook } = props;
  const lapsed = useCallback(() => dispatch({ type: 'lapsed' }), [dispatch]);
  const kept = (
    <>
      <HeldNote held={making.held} onLapsed={lapsed} />
      {note}
    </>
  );
  const onBack = () => dispatch({ type: 'back' });
  const ways = { note: kept, onBack, onStop: () => dispatch({ type: 'restart' }) };
  switch (making.step) {
    case 'name':
      return (
        <NameStep
          {...{ note: kept, onBack }}
          name={making.name}
          onEntered={(name) => dispatch({ type: 'name', name })}
        />
      );
    case 'phone':
      return (
        <PhoneStep
          {...ways}
          kind="booking"
          phone={making.phone}
          onEntered={(phone) => dispatch({ type: 'phone', phone })}
        />
      );
    case 'check':
      return (
        <BookCheck {...{ ...ways, ...making, topicName }} onBook={async () => onBook(making)} />
      );
    default:
      return assertNever(making.step);
  }
}
