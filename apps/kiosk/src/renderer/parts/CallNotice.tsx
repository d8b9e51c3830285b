import type { Call, RemoteParty } from '@madoguchi/client';
import { isResidentHeld, type DeviceFaults } from '@madoguchi/domain';
import { devicesDocument } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { deviceSaying } from '../state/deviceWords.ts';
import { holdWords } from '../state/holdWords.ts';
import type { Talking } from '../state/screenOf.ts';
import { useSharedDocument } from '../state/useSharedDocument.ts';
import { useText, type Text } from '../state/useText.tsx';
import { DeviceWords } from './DeviceWords.tsx';

interface CallNoticeProps {
  readonly consultation: Talking;
  readonly call: Call | null;
  /** The specialist's sound and picture. */
  readonly remote: RemoteParty | null;
}

interface Known extends CallNoticeProps {
  /** The devices of the specialist that do not work. */
  readonly farFaults: DeviceFaults | undefined;
}

/** The most important notice of a call, over the top of the picture. */
export const CallNotice = memo(function CallNotice(props: CallNoticeProps) {
  const text = useText();
  const { state } = useSharedDocument(devicesDocument);
  const farFaults = props.remote === null ? undefined : state?.faults[props.remote.seat];
  return (
    <StatusBanner tone="info" className="stage__notice">
      {notice({ ...props, farFaults }, text)}
    </StatusBanner>
  );
});

function notice(known: Known, text: Text): ReactNode {
  const { consultation, call } = known;
  if (consultation.specialistAway) return text.show('kiosk:call.away');
  if (call?.phase === 'interrupted') return text.show('kiosk:call.interrupted');
  // The cover over the picture explains the hold already.
  if (isResidentHeld(consultation)) return null;
  return deviceNotice(known, text) || (holdWords(consultation, text)?.shown ?? null);
}

/** What keeps one from hearing the other; then what works again. */
function deviceNotice({ call, remote, farFaults }: Known, text: Text): ReactNode {
  if (call === null) return null;
  const saying = deviceSaying(call);
  const words = saying && <DeviceWords saying={saying} canWrite />;
  if (saying?.kind === 'fault') return words;
  if (!call.sending.microphone) return text.show('kiosk:call.muted');
  return (call.phase === 'live' && farVoice(remote, farFaults, text)) || words;
}

/** Why the specialist is not heard; `null` where they are, as far as is known. */
function farVoice(
  remote: RemoteParty | null,
  faults: DeviceFaults | undefined,
  text: Text,
): ReactNode {
  if (faults?.microphone !== undefined) return text.show('kiosk:call.farDevice');
  return remote?.sending.microphone === false ? text.show('kiosk:call.remoteMuted') : null;
}
