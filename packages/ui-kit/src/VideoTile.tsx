import { useEffect, useRef, type ReactNode } from 'react';
import './VideoTile.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';

export interface VideoTileProps {
  readonly stream: MediaStream | null;
  /** What this picture shows, for screen readers. */
  readonly label: string;
  /** Own pictures are shown as in a mirror and without sound. */
  readonly own?: boolean;
  /** `cover` fills the tile, `whole` shows every edge (papers). */
  readonly fit?: 'cover' | 'whole';
  /** 0–1, of the far sound. */
  readonly volume?: number;
  /** Shown over the picture while the camera is off or opening. */
  readonly placeholder?: ReactNode;
  readonly placeholderIcon?: IconName;
  readonly testId?: string;
  readonly className?: string;
  /** The browser would not play sound before a touch; `play` tries again from within one. */
  readonly onBlocked?: (play: () => Promise<void>) => void;
}

/** A live picture with its sound, and words in its place when there is none. */
export function VideoTile(props: VideoTileProps) {
  const video = useStream(props);
  const { label, own, fit, placeholder, placeholderIcon, testId, className } = props;
  const name = classes(
    'video-tile',
    own && 'video-tile--mirrored',
    fit === 'whole' && 'video-tile--whole',
    className,
  );
  return (
    <div className={name}>
      <video
        ref={video}
        className="video-tile__picture"
        data-testid={testId}
        aria-label={label}
        autoPlay
        playsInline
        muted={own === true}
      />
      {placeholder && (
        <div className="video-tile__placeholder">
          <Icon name={placeholderIcon ?? 'camera-off'} />
          <span>{placeholder}</span>
        </div>
      )}
    </div>
  );
}

function useStream({ stream, volume, onBlocked }: VideoTileProps) {
  const video = useRef<HTMLVideoElement>(null);
  const blocked = useRef(onBlocked);
  useEffect(() => {
    blocked.current = onBlocked;
  });
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    element.srcObject = stream;
    if (stream) {
      element.play().catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
        blocked.current?.(() => element.play());
      });
    }
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  useEffect(() => {
    if (video.current) video.current.volume = volume ?? 1;
  }, [volume]);
  return video;
}
