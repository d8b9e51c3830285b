import { afterEach, expect, test, vi } from 'vitest';
import { canChooseLoudspeaker, playOn, SoundOutput } from './loudspeaker.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An element that plays on the loudspeakers of these ids. */
function sounding(...there: string[]) {
  const element = {
    sinkId: '',
    setSinkId: (id: string): Promise<void> => {
      if (id !== '' && !there.includes(id))
        return Promise.reject(new DOMException('', 'NotFoundError'));
      element.sinkId = id;
      return Promise.resolve();
    },
  };
  return element;
}

test('[U33] sound goes to the chosen loudspeaker, and back to the system’s', async () => {
  const element = sounding('desk');
  await playOn(element, 'desk');
  expect(element.sinkId).toBe('desk');
  await playOn(element, null);
  expect(element.sinkId).toBe('');
});

test('[U33] one that was pulled out leaves the sound to the system’s', async () => {
  const element = sounding('desk');
  await playOn(element, 'desk');
  await playOn(element, 'gone');
  expect(element.sinkId).toBe('');
});

test('[U33] a browser that lets nobody choose plays as before', async () => {
  expect(canChooseLoudspeaker()).toBe(false);
  await expect(playOn({}, 'desk')).resolves.toBeUndefined();
});

test('[U33] a context that cannot choose is heard through an element that can', async () => {
  const element = { ...sounding('desk'), play: () => Promise.resolve(), pause: () => undefined };
  const through = { stream: {} };
  vi.stubGlobal('HTMLMediaElement', function Element() {
    return element;
  });
  Object.assign(HTMLMediaElement.prototype, { setSinkId: () => undefined });
  vi.stubGlobal('Audio', function Audio() {
    return element;
  });
  vi.stubGlobal('MediaStreamAudioDestinationNode', function Through() {
    return through;
  });
  const destination = {};
  const output = new SoundOutput({ destination } as AudioContext);
  output.send('desk');
  expect(output.node).toBe(through);
  output.send(null);
  expect(output.node).toBe(destination);
});
