import type { Call } from '@madoguchi/client';
import { assertNever, type VisitEvent } from '@madoguchi/domain';
import type { Dispatch } from 'react';
import type { Left } from '../state/left.ts';
import type { TakenForm } from '../state/formKeeper.ts';
import type { Printable } from '../state/printKeeper.ts';
import type { Screen } from '../state/screenOf.ts';
import { CheckInSlot } from '../parts/CheckInSlot.tsx';
import { CallScreen } from './CallScreen.tsx';
import { ChoosingScreen } from './ChoosingScreen.tsx';
import { ConfirmingScreen } from './ConfirmingScreen.tsx';
import { ConnectingScreen } from './ConnectingScreen.tsx';
import { ContactScreen } from './ContactScreen.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';
import { FarewellScreen } from './FarewellScreen.tsx';
import { IdleScreen } from './IdleScreen.tsx';
import { OutOfOrderScreen } from './OutOfOrderScreen.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';
import { ThanksScreen } from './ThanksScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

interface CurrentScreenProps {
  readonly screen: Screen;
  readonly call: Call | null;
  readonly dispatch: Dispatch<VisitEvent>;
  /** The contact request, number or paper that was just taken, for the last screen. */
  readonly left: Left | null;
  /** What may be taken along after the talk. */
  readonly printable: Printable | null;
  /** The forms of the talk that has ended. */
  readonly forms: readonly TakenForm[];
  readonly onLeft: (left: Left) => void;
  readonly onEnrolled: () => void;
}

/** The current screen. */
export function CurrentScreen(props: CurrentScreenProps) {
  const { screen, call, dispatch, left, printable, forms, onLeft, onEnrolled } = props;
  switch (screen.name) {
    case 'connecting':
      return <ConnectingScreen />;
    case 'enrol':
      return <EnrolScreen onEnrolled={onEnrolled} />;
    case 'refused':
      return <RefusedScreen code={screen.code} onEnrolled={onEnrolled} />;
    case 'outOfOrder':
      return <OutOfOrderScreen closure={screen.closure} />;
    case 'idle':
      return <IdleScreen view={screen.view} dispatch={dispatch} />;
    case 'choosing':
      return <ChoosingScreen view={screen.view} dispatch={dispatch} />;
    case 'checkIn':
      return <CheckInSlot dispatch={dispatch} />;
    case 'confirming':
      return <ConfirmingScreen view={screen.view} topicId={screen.topicId} dispatch={dispatch} />;
    case 'contact':
      return (
        <ContactScreen
          key={screen.topicId}
          view={screen.view}
          topicId={screen.topicId}
          dispatch={dispatch}
          onLeft={onLeft}
        />
      );
    case 'waiting':
      return (
        <WaitingScreen
          {...{ call, onLeft }}
          consultation={screen.consultation}
          isHelped={screen.view.helper !== null}
        />
      );
    case 'call':
      return (
        <CallScreen {...{ call }} consultation={screen.consultation} summary={screen.summary} />
      );
    case 'thanks':
      return <ThanksScreen view={screen.view} {...{ printable, forms, dispatch }} />;
    case 'farewell':
      return <FarewellScreen view={screen.view} because={screen.because} {...{ left, dispatch }} />;
    default:
      return assertNever(screen);
  }
}
