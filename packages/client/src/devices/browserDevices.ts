import type { SourcePolicy } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import type { DeviceProblem } from './deviceProblem.ts';
import type { BrowserDevices } from './ports.ts';
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

/** Without a secure context there are no devices. */
const mediaDevices = (): MediaDevices | undefined => navigator.mediaDevices;

/**
 * The browser's devices. Each is opened on its own, so that a camera that hangs or fails never costs
 * the sound.
 */
export const browserDevices: BrowserDevices = {
  async open(source, id) {
    const policy: SourcePolicy = SOURCE_POLICIES[source];
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(policy, id));
      const [track] = stream.getTracks();
      if (track === undefined) throw new DeviceError('not-found');
      if (policy.contentHint !== null) track.contentHint = policy.contentHint;
      return track;
    } catch (error) {
      if (error instanceof DeviceError) throw error;
      throw new DeviceError(PROBLEMS[nameOf(error)] ?? 'failed', { cause: error });
    }
  },
  list: async () => (await mediaDevices()?.enumerateDevices()) ?? [],
  onChange(listener) {
    const devices = mediaDevices();
    const stop = new AbortController();
    const { signal } = stop;
    devices?.addEventListener('devicechange', listener, { signal });
    // Whoever forbade camera or microphone and allows them again finds them used without another press.
    for (const name of ['camera', 'microphone'] as const) {
      void permission(name).then((status) =>
        status?.addEventListener('change', listener, { signal }),
      );
    }
    return () => {
      stop.abort();
    };
  },
};

/** What is allowed of a kind of device; `null` where the browser does not say. */
const permission = (name: 'camera' | 'microphone'): Promise<PermissionStatus | null> =>
  Promise.resolve(navigator.permissions?.query({ name })).then(
    (status) => status ?? null,
    () => null,
  );

/** `OverconstrainedError` is a `DOMException` in newer browsers only. */
function nameOf(error: unknown): string {
  return error instanceof DOMException || error instanceof Error ? error.name : '';
}

function constraintsOf({ kind, capture }: SourcePolicy, id: string | null): MediaStreamConstraints {
  return { [kind]: id === null ? capture : { ...capture, deviceId: { exact: id } } };
}
