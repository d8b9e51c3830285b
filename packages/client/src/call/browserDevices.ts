import type { SourcePolicy } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import type { DeviceProblem } from '../models.ts';
import type { Devices } from './ports.ts';
import { DeviceError } from './ports.ts';

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
    const policy: SourcePolicy = SOURCE_POLICIES[source];
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(policy));
      const [track] = stream.getTracks();
      if (track === undefined) throw new DeviceError('not-found');
      if (policy.contentHint !== null) track.contentHint = policy.contentHint;
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

function constraintsOf({ kind, capture }: SourcePolicy): MediaStreamConstraints {
  return { [kind]: capture };
}
