import type { FarewellReason, VisitEvent } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import type { Dispatch } from 'react';
import { FAREWELL_MS } from '../config.ts';
import { Screen } from '../parts/Screen.tsx';
import { useDoneAfter } from '../state/useDoneAfter.ts';
import { useText } from '../state/useText.tsx';

interface FarewellScreenProps {
  readonly because: FarewellReason;
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The visit ended without a talk: kind words, and how to go on. */
export function FarewellScreen({ because, dispatch }: FarewellScreenProps) {
  const text = useText();
  useDoneAfter(FAREWELL_MS, dispatch);
  const title = `kiosk:farewell.${because}` as const;
  const lead = `kiosk:farewell.${because}Lead` as const;
  return (
    <Screen
      name="message"
      title={text.show(title)}
      prompt={[text.plain(title), text.plain(lead)]}
      words={
        <>
          <Icon name={because === 'cancelled' ? 'done' : 'cut'} className="message-picture" />
          <p className="screen__lead">{text.show(lead)}</p>
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
