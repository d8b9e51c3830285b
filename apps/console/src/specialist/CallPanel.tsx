import type { Call } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { VideoTile } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../app/useText.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { CallControls } from './CallControls.tsx';
import { RemotePicture } from './RemotePicture.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { ServingView } from './situation.ts';
import './call.css';

interface CallPanelProps {
  readonly current: ServingView;
  readonly call: Call | null;
  readonly ending: boolean;
  readonly failure: ErrorCode | null;
  readonly onSending: (source: 'microphone' | 'camera', sending: boolean) => void;
  readonly onEnd: () => void;
}

/** The two together: the resident large, the own picture and the controls beside. */
export function CallPanel({ current, call, ending, failure, onSending, onEnd }: CallPanelProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const toggle = (source: 'microphone' | 'camera') =>
    onSending(source, !(call?.sending[source] ?? true));
  const ask = () => setAsking(true);
  useShortcuts({
    mic: () => toggle('microphone'),
    camera: () => toggle('camera'),
    end: ask,
  });
  return (
    <section className="call" aria-label={t('console:call.region')}>
      <RemotePicture current={current} call={call} />
      <div className="call__side">
        <VideoTile
          stream={call?.localStream ?? null}
          label={t('console:call.local')}
          own
          testId="local-video"
          className="call__local"
          placeholder={call?.localStream && call.sending.camera ? null : t('console:call.localOff')}
        />
        <CallControls call={call} onToggle={toggle} onEnd={ask} />
      </div>
      {asking && (
        <EndDialog
          ticket={current.ticket}
          busy={ending}
          failure={failure}
          onConfirm={onEnd}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
