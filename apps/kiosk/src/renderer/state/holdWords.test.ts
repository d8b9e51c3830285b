import { isResidentHeld } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { holdWords } from './holdWords.ts';
import { inCall, keysForText, onHold, transferring } from './testing/views.ts';

test('[K26] the resident is told that nobody sees or hears them while that is so', () => {
  expect(isResidentHeld(onHold)).toBe(true);
  expect(isResidentHeld(transferring('looking'))).toBe(true);
  expect(isResidentHeld(transferring('briefing'))).toBe(true);
});

test('[K26] and is not told so in a call or when all are together', () => {
  expect(isResidentHeld(inCall)).toBe(false);
  expect(isResidentHeld(transferring('together'))).toBe(false);
});

test.each([
  [onHold, 'kiosk:call.hold.checking'],
  [transferring('looking'), 'kiosk:call.transfer.looking 本庁 本庁 1'],
  [transferring('briefing'), 'kiosk:call.transfer.briefing 本庁 本庁 担当3 1'],
  [transferring('together'), 'kiosk:call.transfer.together 本庁 本庁 担当3 1'],
])('[K26] the reason and the stage are said in words', (consultation, words) => {
  expect(holdWords(consultation, keysForText)?.said.words).toBe(words);
});

test('[HP31] with staff of the center in the call it is said who is there', () => {
  const helper = { seat: 'staff:h', kind: 'centerStaff', name: '池尻 職員1', away: false } as const;
  const present = [...inCall.present, helper];
  expect(holdWords({ ...onHold, reason: 'side-talk' }, keysForText)?.said.words).toBe(
    'kiosk:call.hold.side-talk',
  );
  expect(holdWords({ ...inCall, present }, keysForText)?.said.words).toBe(
    'kiosk:call.introduced 世田谷 担当1 池尻 職員1',
  );
});

test('[K26] a plain call needs no words', () => {
  expect(holdWords(inCall, keysForText)).toBeNull();
});
