import { expect, test } from 'vitest';
import type { Waiting } from '../../state/screenOf.ts';
import { keysForText, waiting } from '../../state/testing/views.ts';
import { queueWords } from './queueWords.ts';

const said = (consultation: Waiting | null) =>
  queueWords(consultation, keysForText).map(({ said }) => said.words);

test('[K22] somebody who waits is told how many are before them, and nothing that is not known', () => {
  expect(said(waiting)).toEqual(['kiosk:waiting.ahead 2']);
  expect(said({ ...waiting, ahead: 0 })).toEqual(['kiosk:waiting.next']);
  expect(said(null)).toEqual(['kiosk:waiting.registering']);
});

test('[K22] about how long is said only when there is data for it', () => {
  expect(said({ ...waiting, estimateMinutes: 5 })).toEqual([
    'kiosk:waiting.ahead 2',
    'kiosk:waiting.estimate 5',
  ]);
});

test.each(['transferred', 'returned', 'leftBehind'] as const)(
  '[K22] somebody who waits again is told why: %s',
  (why) => {
    expect(said({ ...waiting, why, ahead: 0 })).toEqual([
      `kiosk:waiting.why.${why} 保健福祉課`,
      'kiosk:waiting.next',
    ]);
  },
);

test('[K22] while a specialist is being called neither place nor time is said', () => {
  expect(said({ ...waiting, state: 'offered', estimateMinutes: 5 })).toEqual([
    'kiosk:waiting.offered',
  ]);
});
