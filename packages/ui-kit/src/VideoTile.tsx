import { useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import './VideoTile.css';
import { classes } from './shared.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import { LoudspeakerContext, playOn } from './loudspeaker.ts';
import { videoOf } from './videoOf.ts';

export interface VideoTileProps {
  readonly stream: MediaStream | null;
  /** The text alternative of the picture. */
  readonly label: string;
  /** Own pictures are shown as in a mirror and without sound. */
  readonly own?: boolean;
  /** `cover` fills the tile, `whole` shows every edge (papers). */
  readonly fit?: 'cover' | 'whole';
  /** The volume of the remote sound, 0–1. */
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
  const seat = useSeatedVideo(props);
  const { own, fit, placeholder, placeholderIcon, className } = props;
  const name = classes(
    'video-tile',
    own && 'video-tile--mirrored',
    fit === 'whole' && 'video-tile--whole',
    className,
  );
  return (
    <div className={name}>
      <div ref={seat} className="video-tile__seat" />
      {placeholder && (
        <div className="video-tile__placeholder">
          <Icon name={placeholderIcon ?? 'camera-off'} />
          <span>{placeholder}</span>
        </div>
      )}
    </div>
  );
}

/**
 * Takes the stream's `<video>` into this part of the page. It is moved within one step of the page,
 * so that it goes on playing.
 */
function useSeatedVideo(props: VideoTileProps) {
  const { stream, label, own, volume, testId, onBlocked } = props;
  const seat = useRef<HTMLDivElement>(null);
  const loudspeaker = useContext(LoudspeakerContext);
  const blocked = useRef(onBlocked);
  useEffect(() => {
    blocked.current = onBlocked;
  });
  useLayoutEffect(() => {
    if (!stream || !seat.current) return undefined;
    const video = videoOf(stream);
    video.muted = own === true;
    seat.current.replaceChildren(video);
    video.play().catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      blocked.current?.(() => video.play());
    });
    const { current } = seat;
    return () => {
      if (video.parentElement === current) video.remove();
    };
  }, [stream, own]);
  useLayoutEffect(() => {
    if (!stream) return;
    const video = videoOf(stream);
    video.volume = volume ?? 1;
    video.setAttribute('aria-label', label);
    if (testId) video.dataset.testid = testId;
  }, [stream, volume, label, testId]);
  useLayoutEffect(() => {
    if (stream && own !== true) void playOn(videoOf(stream), loudspeaker);
  }, [stream, own, loudspeaker]);
  return seat;
}
