import { expect, test } from 'vitest';
import { policiesOf, SIGNING_CAMERA, SOURCE_POLICIES, type SourcePolicies } from './sources.ts';

const policies: SourcePolicies = SOURCE_POLICIES;

test('[SL3] who signs keeps frames before size, and their layers longer than any other picture', () => {
  const { camera, ...others } = policiesOf(policies, true);
  expect(camera).toMatchObject({
    ...{ contentHint: 'motion', priority: 'high' },
    picture: { keeps: 'maintain-framerate' },
  });
  const pictures = Object.values(policies).filter(({ kind }) => kind === 'video');
  expect(pictures.every(({ priority }) => priority !== 'high')).toBe(true);
  expect(others).toEqual({ microphone: policies.microphone, paper: policies.paper });
  expect(policiesOf(policies, false)).toBe(policies);
});

test('[SL3] of a poor line a smaller picture is left, never one that a party may not send', () => {
  const { layers } = SIGNING_CAMERA.picture;
  expect(layers.map(({ scaleDownBy }) => scaleDownBy)).toEqual([4, 2, 1]);
  const sum = layers.reduce((all, { maxBitrate }) => all + maxBitrate, 0);
  expect(sum).toBeLessThan(SIGNING_CAMERA.ceiling);
});
