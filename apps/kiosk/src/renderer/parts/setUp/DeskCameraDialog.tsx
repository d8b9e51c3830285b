import type { PaperCamera } from '@madoguchi/client';
import { Button, Dialog, Isolated, VideoTile } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { Timeout } from '../Timeout.tsx';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useText } from '../../state/useText.tsx';

/** Which camera is over the desk: every camera with its live picture, or that there is none. */
export function DeskCameraDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { paper, seen } = useKioskPaper();
  const { there, desk, problem } = seen.cameras;
  const chosen = desk === null || desk === 'none' ? desk : desk.id;
  return (
    <>
      {/* The finger that held the entry leaves it outside of the dialog, which must not close it. */}
      <Dialog
        holdsWork
        title={text.show('kioskStaff:desk.title')}
        onClose={onClose}
        className="panel panel--cameras"
      >
        <p className="panel__lead">
          {text.show(problem === null ? 'kioskStaff:desk.lead' : 'kioskStaff:desk.trouble')}
        </p>
        <ul className="desk-cameras">
          {there.map(({ id, label }) => (
            <li key={id} className="desk-camera">
              <LiveCamera id={id} label={label} />
              <p>
                <Isolated>{label}</Isolated>
              </p>
              <Button
                icon="paper"
                aria-pressed={chosen === id}
                onClick={() => paper.chooseDeskCamera(id)}
              >
                {text.show(chosen === id ? 'kioskStaff:desk.chosen' : 'kioskStaff:desk.choose')}
              </Button>
            </li>
          ))}
        </ul>
        <div className="panel__choices">
          <Button
            wide
            icon="camera-off"
            aria-pressed={chosen === 'none'}
            onClick={() => paper.chooseDeskCamera('none')}
          >
            {text.show('kioskStaff:desk.none')}
          </Button>
        </div>
        <Button icon="check" wide variant="primary" onClick={onClose}>
          {text.show('common:close')}
        </Button>
      </Dialog>
      {/* Whoever opened it has gone: the next resident finds the first screen, and the cameras go out. */}
      <Timeout timed="cameras" onEnd={onClose} />
    </>
  );
}

interface LiveCameraProps {
  readonly id: string;
  readonly label: string;
}

/** What a camera sees now, so that staff see which one it is. */
function LiveCamera({ id, label }: LiveCameraProps) {
  const text = useText();
  const { paper } = useKioskPaper();
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [isDead, setDead] = useState(false);
  useEffect(() => {
    let camera: PaperCamera | null = null;
    let isWanted = true;
    paper.lookThrough(id).then(
      (opened) => {
        camera = opened;
        if (isWanted) setStream(opened.stream);
        else opened.close();
      },
      () => setDead(true),
    );
    return () => {
      isWanted = false;
      camera?.close();
    };
  }, [paper, id]);
  return (
    <VideoTile
      stream={stream}
      label={label}
      fit="whole"
      className="desk-camera__picture"
      placeholder={
        stream === null
          ? text.show(isDead ? 'kioskStaff:desk.dead' : 'kioskStaff:desk.opening')
          : null
      }
    />
  );
}
