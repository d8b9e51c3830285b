import type { Call } from '@madoguchi/client';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useModel } from '../services.ts';
import { useKioskPaper } from '../state/useKioskPaper.ts';
import { useText } from '../state/useText.tsx';
import { EndDialog } from './EndDialog.tsx';

interface CallControlsProps {
  readonly call: Call | null;
  /** Begins to show paper; `null` while it is shown or cannot be. */
  readonly onPaper: (() => void) | null;
  /** Opens the 筆談; `null` while it is open or cannot be. */
  readonly onWriting: (() => void) | null;
}

/** The controls of a call: paper, 筆談, microphone, camera and hanging up. */
export function CallControls({ call, onPaper, onWriting }: CallControlsProps) {
  const text = useText();
  const model = useModel();
  const [asking, setAsking] = useState(false);
  const microphone = call?.sending.microphone ?? true;
  return (
    <div className="call-controls">
      {onPaper && (
        <Button icon="paper" className="call-controls__begin" onClick={onPaper}>
          {text.show('kioskPaper:paper.show')}
        </Button>
      )}
      {onWriting && (
        <Button icon="writing" className="call-controls__begin" onClick={onWriting}>
          {text.show('kiosk:writing.open')}
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
