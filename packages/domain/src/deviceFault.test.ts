import { expect, test } from 'vitest';
import { newsOfFaults } from './deviceFault.ts';

test('[C522] only what differs is told: what fails, how it fails otherwise, and what works again', () => {
  expect(newsOfFaults({ camera: 'in-use' }, { camera: 'in-use' })).toEqual([]);
  expect(
    newsOfFaults(
      { camera: 'in-use', paper: 'failed' },
      { microphone: 'silent', camera: 'not-found' },
    ),
  ).toEqual([
    { device: 'microphone', fault: 'silent' },
    { device: 'camera', fault: 'not-found' },
    { device: 'paper', fault: null },
  ]);
});
