import type { ErrorCode } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { MessageScreen } from '../parts/MessageScreen.tsx';
import { useText } from '../state/useText.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';

/** Refusals that need a new key: the present one was withdrawn or is used by a second device. */
const NEEDS_NEW_KEY: readonly ErrorCode[] = ['KIOSK_REFUSED', 'KIOSK_DUPLICATE'];

interface RefusedScreenProps {
  readonly code: ErrorCode;
  readonly onEnrolled: () => void;
}

/** A permanent refusal by the server: its reason, and what to do. */
export function RefusedScreen({ code, onEnrolled }: RefusedScreenProps) {
  const text = useText();
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling) return <EnrolScreen onEnrolled={onEnrolled} />;
  const title = code === 'CLIENT_TOO_OLD' ? 'kiosk:refused.tooOld' : 'kiosk:refused.title';
  return (
    <MessageScreen
      icon="device"
      title={title}
      spoken={[text.say(`errors:${code}`), text.say('kiosk:refused.staff')]}
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
    >
      <p className="screen__lead">{text.show(`errors:${code}`)}</p>
      <p className="message-note">{text.show('kiosk:refused.staff')}</p>
    </MessageScreen>
  );
}
