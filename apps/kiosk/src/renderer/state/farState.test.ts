import { expect, test } from 'vitest';
import { farState } from './farState.ts';

const live = { phase: 'live' } as const;
const far = (microphone: boolean, camera: boolean) => ({ sending: { microphone, camera } });

test('[K29] before the call is live it is being connected', () => {
  expect(farState(null, null, true)).toBe('connecting');
  expect(farState({ phase: 'preparing' }, null, true)).toBe('connecting');
  expect(farState({ phase: 'ready' }, far(true, true), true)).toBe('connecting');
});

test('[K29] in a live call nobody is left with つないでいます', () => {
  expect(farState(live, null, false)).toBe('connecting');
  expect(farState(live, null, true)).toBe('none');
});

test('[K29] a voice without a picture is called that, and so is nothing at all', () => {
  expect(farState(live, far(true, false), false)).toBe('voiceOnly');
  expect(farState(live, far(false, false), false)).toBe('noPicture');
  expect(farState(live, far(false, true), false)).toBeNull();
});

test('[K29] while the line is interrupted the last picture stands', () => {
  expect(farState({ phase: 'interrupted' }, far(true, true), false)).toBeNull();
  expect(farState({ phase: 'interrupted' }, null, true)).toBe('connecting');
});
