import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import type { Dispatch } from 'react';
import { THANKS_AFTER_CLOSED_MS, THANKS_MS } from '../config.ts';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { useText } from '../state/useText.tsx';

interface ThanksScreenProps {
  readonly view: KioskView;
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The last screen after a talk; it ends when the specialist has written up. */
export function ThanksScreen({ view, dispatch }: ThanksScreenProps) {
  const text = useText();
  const isWrittenUp = view.last?.closed ?? true;
  return (
    <LastScreen
      icon="done"
      isWell
      title="kiosk:thanks.title"
      spoken={[text.plain('kiosk:thanks.lead')]}
      staysMs={isWrittenUp ? THANKS_AFTER_CLOSED_MS : THANKS_MS}
      dispatch={dispatch}
    >
      <p className="screen__lead">{text.show('kiosk:thanks.lead')}</p>
      <Notes
        notes={[
          ['bag', 'kiosk:thanks.belongings'],
          ['device', 'kiosk:thanks.clearing'],
        ]}
      />
    </LastScreen>
  );
}
