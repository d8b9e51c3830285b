import { mainParty, type Call } from '@madoguchi/client';
import { StatusBanner } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import type { Talking } from '../state/screenOf.ts';
import { useText, type Text } from '../state/useText.tsx';

interface CallNoticeProps {
  readonly consultation: Talking;
  readonly call: Call | null;
}

/** The one thing to know right now, over the top of the picture; the gravest first. */
export function CallNotice({ consultation, call }: CallNoticeProps) {
  const text = useText();
  return (
    <StatusBanner tone="info" className="stage__notice">
      {notice(consultation, call, text)}
    </StatusBanner>
  );
}

function notice(consultation: Talking, call: Call | null, text: Text): ReactNode {
  if (consultation.specialistAway) return text.show('kiosk:call.away');
  if (call?.phase === 'interrupted') return text.show('kiosk:call.interrupted');
  if (consultation.state === 'onHold') return text.show(`kiosk:call.hold.${consultation.reason}`);
  if (consultation.state === 'transferring')
    return text.show('kiosk:call.transferring', { desk: text.of(consultation.toDeskName) });
  if (call?.deviceProblem) return text.show(`kiosk:device.${call.deviceProblem}`);
  if (call?.sending.microphone === false) return text.show('kiosk:call.muted');
  if (call?.phase === 'live' && mainParty(call)?.sending.microphone === false)
    return text.show('kiosk:call.remoteMuted');
  return null;
}
