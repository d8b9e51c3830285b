import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Screen } from '../parts/Screen.tsx';
import { useText } from '../state/useText.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';

/** Refusals that only a new key ends: this one was withdrawn, or somebody else has it too. */
const NEEDS_NEW_KEY: readonly ErrorCode[] = ['KIOSK_REFUSED', 'KIOSK_DUPLICATE'];

interface RefusedScreenProps {
  readonly code: ErrorCode;
  readonly onEnrolled: () => void;
}

/** The server said no for good: why, and what to do. */
export function RefusedScreen({ code, onEnrolled }: RefusedScreenProps) {
  const text = useText();
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling) return <EnrolScreen onEnrolled={onEnrolled} />;
  const title = code === 'CLIENT_TOO_OLD' ? 'kiosk:refused.tooOld' : 'kiosk:refused.title';
  return (
    <Screen
      name="message"
      title={text.show(title)}
      prompt={[text.plain(title), text.plain(`errors:${code}`)]}
      words={
        <>
          <Icon name="device" className="message-picture" />
          <p className="screen__lead">{text.show(`errors:${code}`)}</p>
          <p className="message-note">{text.show('kiosk:refused.staff')}</p>
        </>
      }
      controls={
        <>
          <Button
            variant="primary"
            size="main"
            icon="reload"
            wide
            onClick={() => globalThis.location.reload()}
          >
            {text.show('kiosk:refused.reload')}
          </Button>
          {NEEDS_NEW_KEY.includes(code) && (
            <Button icon="device" wide onClick={() => setEnrolling(true)}>
              {text.show('kiosk:refused.enrol')}
            </Button>
          )}
        </>
      }
    />
  );
}
