import { expect, test } from 'vitest';
import { remoteState } from './remoteState.ts';

const live = { phase: 'live' } as const;
const remote = (microphone: boolean, camera: boolean) => ({
  sending: { microphone, camera, paper: false },
});

test('[K29] before the call is live it is being connected', () => {
  expect(remoteState(null, null, true)).toBe('connecting');
  expect(remoteState({ phase: 'preparing' }, null, true)).toBe('connecting');
  expect(remoteState({ phase: 'ready' }, remote(true, true), true)).toBe('connecting');
});

test('[K29] in a live call nobody is left with つないでいます', () => {
  expect(remoteState(live, null, false)).toBe('connecting');
  expect(remoteState(live, null, true)).toBe('none');
});

test('[K29] a voice without a picture is called that, and so is nothing at all', () => {
  expect(remoteState(live, remote(true, false), false)).toBe('voiceOnly');
  expect(remoteState(live, remote(false, false), false)).toBe('noPicture');
  expect(remoteState(live, remote(false, true), false)).toBeNull();
});

test('[K29] while the connection is interrupted the last picture stays', () => {
  expect(remoteState({ phase: 'interrupted' }, remote(true, true), false)).toBeNull();
  expect(remoteState({ phase: 'interrupted' }, null, true)).toBe('connecting');
});
