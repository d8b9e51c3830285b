import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTonePlayer } from './tones.ts';

/** Counts the notes; the rest of the sound device is left out. */
function silentDevice() {
  const notes = vi.fn();
  class SilentNode {
    gain = {
      setValueAtTime: notes,
      linearRampToValueAtTime: vi.fn(),
      exponentialRampToValueAtTime: vi.fn(),
    };
    connect = (next: unknown) => next;
    start = vi.fn();
    stop = vi.fn();
  }
  vi.stubGlobal('OscillatorNode', SilentNode);
  vi.stubGlobal('GainNode', SilentNode);
  const close = vi.fn(() => Promise.resolve());
  const context = { currentTime: 0, state: 'running', destination: {}, close };
  return { notes, close, open: () => context as unknown as AudioContext };
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
