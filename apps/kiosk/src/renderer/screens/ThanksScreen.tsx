import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import type { Dispatch } from 'react';
import { THANKS_AFTER_CLOSED_MS, THANKS_MS } from '../config.ts';
import { Screen } from '../parts/Screen.tsx';
import { useDoneAfter } from '../state/useDoneAfter.ts';
import { useText } from '../state/useText.tsx';

interface ThanksScreenProps {
  readonly view: KioskView;
  readonly dispatch: Dispatch<VisitEvent>;
}

/** After the talk: thanks, and the kiosk is free again as soon as the specialist has written up. */
export function ThanksScreen({ view, dispatch }: ThanksScreenProps) {
  const text = useText();
  const isWrittenUp = view.last?.closed ?? true;
  useDoneAfter(isWrittenUp ? THANKS_AFTER_CLOSED_MS : THANKS_MS, dispatch);
  return (
    <Screen
      name="message"
      title={text.show('kiosk:thanks.title')}
      prompt={[text.plain('kiosk:thanks.title'), text.plain('kiosk:thanks.lead')]}
      words={
        <>
          <Icon name="done" className="message-picture message-picture--well" />
          <p className="screen__lead">{text.show('kiosk:thanks.lead')}</p>
          <ul className="notes">
            <li>
              <Icon name="bag" />
              <span>{text.show('kiosk:thanks.belongings')}</span>
            </li>
            <li>
              <Icon name="device" />
              <span>{text.show('kiosk:thanks.clearing')}</span>
            </li>
          </ul>
        </>
      }
      controls={
        <Button
          variant="primary"
          size="main"
          icon="home"
          wide
          onClick={() => dispatch({ type: 'done' })}
        >
          {text.show('kiosk:thanks.home')}
        </Button>
      }
    />
  );
}
