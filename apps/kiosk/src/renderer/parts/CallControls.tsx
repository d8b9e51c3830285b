import type { Call } from '@madoguchi/client';
import { Button, Dialog, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useModel } from '../services.ts';
import { useKioskPaper } from '../state/useKioskPaper.ts';
import { useText } from '../state/useText.tsx';
import { Refusal } from './MainAction.tsx';

interface CallControlsProps {
  readonly call: Call | null;
  /** Begins to show paper; `null` while it is shown or cannot be. */
  readonly onPaper: (() => void) | null;
}

/** The controls of a call: paper, microphone, camera and hanging up. */
export function CallControls({ call, onPaper }: CallControlsProps) {
  const text = useText();
  const model = useModel();
  const [asking, setAsking] = useState(false);
  const microphone = call?.sending.microphone ?? true;
  return (
    <div className="call-controls">
      {onPaper && (
        <Button icon="paper" className="call-controls__paper" onClick={onPaper}>
          {text.show('kioskPaper:paper.show')}
        </Button>
      )}
      <Button
        icon={microphone ? 'microphone' : 'microphone-off'}
        onClick={() => model.setSending('microphone', !microphone)}
      >
        {text.show(microphone ? 'kiosk:call.microphoneOff' : 'kiosk:call.microphoneOn')}
      </Button>
      <CameraButton call={call} />
      <Button variant="danger" size="main" icon="hang-up" onClick={() => setAsking(true)}>
        {text.show('kiosk:call.end')}
      </Button>
      {asking && <EndDialog onStay={() => setAsking(false)} />}
    </div>
  );
}

/**
 * Turns the picture of the face on and off. While paper is held in front of the only camera its way back is to end the
 * paper; while it is asked whether to show it there is nothing to turn.
 */
function CameraButton({ call }: Pick<CallControlsProps, 'call'>) {
  const text = useText();
  const model = useModel();
  const { paper, seen } = useKioskPaper();
  const camera = call?.sending.camera ?? true;
  if (!seen.faceAway) {
    return (
      <Button
        icon={camera ? 'camera' : 'camera-off'}
        onClick={() => model.setSending('camera', !camera)}
      >
        {text.show(camera ? 'kiosk:call.cameraOff' : 'kiosk:call.cameraOn')}
      </Button>
    );
  }
  if (seen.showing.state !== 'shown') return null;
  const back = () => {
    paper.end();
    model.setSending('camera', true);
  };
  return (
    <Button icon="camera" onClick={back}>
      {text.show('kioskPaper:paper.faceBack')}
    </Button>
  );
}

function EndDialog({ onStay }: { readonly onStay: () => void }) {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'hangUp'>();
  return (
    <Dialog title={text.show('kiosk:call.endTitle')} onClose={onStay} className="panel">
      <p className="panel__lead">{text.show('kiosk:call.endLead')}</p>
      <Refusal code={failure} />
      <div className="panel__choices">
        <Button
          variant="end"
          size="main"
          icon="hang-up"
          wide
          aria-busy={busy !== null || undefined}
          onClick={() => void perform('hangUp', () => model.hangUp())}
        >
          {text.show('kiosk:call.end')}
        </Button>
        <Button size="main" icon="talk" wide onClick={onStay}>
          {text.show('kiosk:call.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
