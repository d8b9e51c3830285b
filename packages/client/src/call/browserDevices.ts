import type { Source } from '@madoguchi/protocol';
import type { DeviceProblem } from '../models.ts';
import type { Devices } from './ports.ts';
import { DeviceError } from './ports.ts';

/** A kiosk stands in a room with hard walls and an open loudspeaker. */
const AUDIO: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

const VIDEO: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30 },
};

/** The names are those of the Media Capture and Streams specification. */
const PROBLEMS: Readonly<Record<string, DeviceProblem>> = {
  NotAllowedError: 'not-permitted',
  SecurityError: 'not-permitted',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/**
 * The browser's devices. Each is opened on its own, so that a camera that hangs or fails never costs
 * the sound.
 */
export const browserDevices: Devices = {
  async open(source) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(source));
      const [track] = stream.getTracks();
      if (track === undefined) throw new DeviceError('not-found');
      // Faces: a moving picture that is a little blurred is better than a sharp one that stutters.
      if (source === 'camera') track.contentHint = 'motion';
      return track;
    } catch (error) {
      if (error instanceof DeviceError) throw error;
      const name = error instanceof DOMException ? error.name : '';
      throw new DeviceError(PROBLEMS[name] ?? 'failed', { cause: error });
    }
  },
  onChange(listener) {
    // Without a secure context there are no devices; `open` says so.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    devices?.addEventListener('devicechange', listener);
    return () => {
      devices?.removeEventListener('devicechange', listener);
    };
  },
};

function constraintsOf(source: Source): MediaStreamConstraints {
  return source === 'microphone' ? { audio: AUDIO } : { video: VIDEO };
}
