import { useLevel } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import './devices.css';

interface MicrophoneLevelProps {
  readonly track: MediaStreamTrack | null;
  /** The accessible name. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The input level of a microphone as a meter. */
export function MicrophoneLevel({ track, label, children }: MicrophoneLevelProps) {
  return (
    <div className="microphone-level">
      <meter value={useLevel(track)} aria-label={label} />
      <span aria-hidden="true">{children}</span>
    </div>
  );
}
