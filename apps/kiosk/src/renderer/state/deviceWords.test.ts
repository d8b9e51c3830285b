import { expect, test } from 'vitest';
import { deviceSaying } from './deviceWords.ts';

const NOTHING = { deviceFaults: {}, deviceNotices: [] };
const notice = (what: 'replaced' | 'returned' | 'kept' | 'silent') =>
  ({ source: 'microphone', what, device: 'a', instead: null }) as const;

test('[K813] nothing is said of devices that work', () => {
  expect(deviceSaying(NOTHING)).toBeNull();
});

test('[K813] one thing is said: the voice before the sound, the sound before the picture', () => {
  const camera = { camera: 'in-use' } as const;
  expect(deviceSaying({ ...NOTHING, deviceFaults: camera })).toEqual({
    ...{ kind: 'fault', device: 'camera', fault: 'in-use', unheard: false },
  });
  const sound = { ...camera, loudspeaker: 'not-found' } as const;
  expect(deviceSaying({ ...NOTHING, deviceFaults: sound })).toMatchObject({
    device: 'loudspeaker',
  });
  const voice = { ...sound, microphone: 'silent' } as const;
  expect(deviceSaying({ ...NOTHING, deviceFaults: voice })).toEqual({
    ...{ kind: 'fault', device: 'microphone', fault: 'silent', unheard: true },
  });
});

test('[K813] what is wrong with camera and microphone alike is said once', () => {
  const deviceFaults = { microphone: 'not-permitted', camera: 'not-permitted' } as const;
  expect(deviceSaying({ ...NOTHING, deviceFaults })).toMatchObject({ device: 'both' });
});

test('[K813] what works again, or another one in its place, is said after what does not work', () => {
  expect(deviceSaying({ ...NOTHING, deviceNotices: [notice('returned')] })).toEqual({
    ...{ kind: 'again', device: 'microphone' },
  });
  expect(deviceSaying({ ...NOTHING, deviceNotices: [notice('replaced')] })).toEqual({
    ...{ kind: 'another', device: 'microphone' },
  });
  const camera = { camera: 'failed' } as const;
  expect(deviceSaying({ deviceFaults: camera, deviceNotices: [notice('returned')] })).toMatchObject(
    { kind: 'fault' },
  );
  expect(deviceSaying({ ...NOTHING, deviceNotices: [notice('kept')] })).toBeNull();
});

test('[K813] of the paper it is said where it is shown', () => {
  expect(deviceSaying({ ...NOTHING, deviceFaults: { paper: 'in-use' } })).toBeNull();
});
