import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTonePlayer } from './tones.ts';

/** Counts the notes; the rest of the sound device is left out. */
function silentDevice(state: AudioContextState = 'running') {
  const notes = vi.fn<() => void>();
  class SilentNode {
    gain = {
      setValueAtTime: notes,
      linearRampToValueAtTime: vi.fn<() => void>(),
      exponentialRampToValueAtTime: vi.fn<() => void>(),
    };
    connect = (next: unknown) => next;
    start = vi.fn<() => void>();
    stop = vi.fn<() => void>();
  }
  vi.stubGlobal('OscillatorNode', SilentNode);
  vi.stubGlobal('GainNode', SilentNode);
  const close = vi.fn<() => Promise<void>>(() => Promise.resolve());
  let wakeUp = () => undefined as void;
  const resume = () => new Promise<void>((resolve) => (wakeUp = resolve));
  const context = { currentTime: 0, state, destination: {}, close, resume };
  return { notes, close, wakeUp: () => wakeUp(), open: () => context as unknown as AudioContext };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('[U1] a repeated tone stops when it is told to', () => {
  const { notes, open } = silentDevice();
  const stop = createTonePlayer(open).repeat('ring', 1000);
  vi.advanceTimersByTime(2000);
  expect(notes).toHaveBeenCalledTimes(9);
  stop();
  vi.advanceTimersByTime(5000);
  expect(notes).toHaveBeenCalledTimes(9);
});

test('[U1] a disposed player is silent and gives the device back', () => {
  const { notes, close, open } = silentDevice();
  const player = createTonePlayer(open);
  player.repeat('warning', 1000);
  player.dispose();
  vi.advanceTimersByTime(5000);
  expect(notes).toHaveBeenCalledTimes(2);
  expect(close).toHaveBeenCalledOnce();
});

test.each([
  [100, 2],
  [5000, 0],
])('[U2] a tone that waited %i ms for the first touch has %i notes', async (waited, count) => {
  const { notes, wakeUp, open } = silentDevice('suspended');
  createTonePlayer(open).play('connected');
  vi.advanceTimersByTime(waited);
  wakeUp();
  await vi.advanceTimersByTimeAsync(0);
  expect(notes).toHaveBeenCalledTimes(count);
});

test.each([
  ['before the first tone', true],
  ['afterwards', false],
])('[U33] tones come from the loudspeaker that was chosen %s', (_when, before) => {
  const { open } = silentDevice();
  const setSinkId = vi.fn<(id: string) => Promise<void>>(() => Promise.resolve());
  const player = createTonePlayer(() => Object.assign(open(), { setSinkId, sinkId: '' }));
  if (before) player.setLoudspeaker('desk');
  player.play('ring');
  if (!before) player.setLoudspeaker('desk');
  expect(setSinkId).toHaveBeenCalledExactlyOnceWith('desk');
});
