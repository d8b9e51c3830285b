import { VideoTile } from '@madoguchi/ui-kit';
import { useMemo, type ReactNode } from 'react';
import './devices.css';

interface DevicePreviewProps {
  /** What the camera gives; `null` while it is off or opening. */
  readonly track: MediaStreamTrack | null;
  readonly label: string;
  /** Stands in the place of the picture. */
  readonly none: ReactNode;
}

/** The own picture in a stream of its own, so that a call keeps showing it elsewhere at the same time. */
export function DevicePreview({ track, label, none }: DevicePreviewProps) {
  const stream = useMemo(() => (track === null ? null : new MediaStream([track])), [track]);
  return (
    <VideoTile
      stream={stream}
      own
      label={label}
      testId="device-preview"
      className="devices__picture"
      placeholder={stream ? null : none}
    />
  );
}
