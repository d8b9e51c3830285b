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

const BOOKED = { at: 840, delayMinutes: 0 } as const;

test('[BR4] whoever has booked is told when it is, and that they are called then where they are early', () => {
  expect(said({ ...waiting, ahead: 0, booked: { ...BOOKED, turn: 'due' } })).toEqual([
    'kiosk:waiting.booked.due 840 介護',
    'kiosk:waiting.next',
  ]);
  // How many are before them says nothing: they are called at their time.
  expect(said({ ...waiting, booked: { ...BOOKED, turn: 'early' } })).toEqual([
    'kiosk:waiting.booked.early 840 介護',
  ]);
});

test('[BR5] whoever comes after the grace is told the rule, and waits like everybody else', () => {
  const booked = { ...BOOKED, turn: 'late', delayMinutes: 10 } as const;
  expect(said({ ...waiting, booked })).toEqual([
    'kiosk:waiting.booked.late 840 介護',
    'kiosk:waiting.ahead 2',
  ]);
});

test('[BR6] a delay is told to whoever has booked, and to whoever is passed that bookings go first', () => {
  const booked = { ...BOOKED, turn: 'early', delayMinutes: 10 } as const;
  expect(said({ ...waiting, booked })).toContain('kiosk:waiting.booked.delayed 10');
  expect(said({ ...waiting, bookedAhead: 1 })).toEqual([
    'kiosk:waiting.ahead 2',
    'kiosk:waiting.booked.ahead',
  ]);
  expect(said({ ...waiting, bookedAhead: 1, booked: { ...BOOKED, turn: 'due' } })).not.toContain(
    'kiosk:waiting.booked.ahead',
  );
});

test('[K22] while a specialist is being called neither place nor time is said', () => {
  expect(said({ ...waiting, state: 'offered', estimateMinutes: 5 })).toEqual([
    'kiosk:waiting.offered',
  ]);
});
