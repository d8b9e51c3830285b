import type { Call, RemoteParty } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { StatusBanner } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { holdWords } from '../state/holdWords.ts';
import type { Talking } from '../state/screenOf.ts';
import { useText, type Text } from '../state/useText.tsx';

interface CallNoticeProps {
  readonly consultation: Talking;
  readonly call: Call | null;
  /** The specialist's sound and picture. */
  readonly remote: RemoteParty | null;
}

/** The most important notice of a call, over the top of the picture. */
export const CallNotice = memo(function CallNotice(props: CallNoticeProps) {
  const text = useText();
  return (
    <StatusBanner tone="info" className="stage__notice">
      {notice(props, text)}
    </StatusBanner>
  );
});

function notice({ consultation, call, remote }: CallNoticeProps, text: Text): ReactNode {
  if (consultation.specialistAway) return text.show('kiosk:call.away');
  if (call?.phase === 'interrupted') return text.show('kiosk:call.interrupted');
  // The cover over the picture explains the hold already.
  if (isResidentHeld(consultation)) return null;
  if (call?.deviceProblem) return text.show(`kiosk:device.${call.deviceProblem}`);
  if (call?.sending.microphone === false) return text.show('kiosk:call.muted');
  if (call?.phase === 'live' && remote?.sending.microphone === false)
    return text.show('kiosk:call.remoteMuted');
  return holdWords(consultation, text)?.shown ?? null;
}
