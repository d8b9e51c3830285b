import { describe, expect, it } from 'vitest';
import { NOON } from '../testing/examples.ts';
import {
  contactTransition,
  newContactRequest,
  type ContactEvent,
  type ContactRequest,
} from './index.ts';

const facts = {
  id: 'r-1',
  kind: 'callback',
  kioskId: 'kiosk-1',
  centerId: 'center-1',
  topicId: 'care',
  deskId: 'desk-1',
  consultationId: null,
  phone: '0312345678',
  wish: { day: '2026-11-24', part: 'morning' },
} as const;
const open = newContactRequest(facts, NOON);
const take: ContactEvent = { type: 'take', staffId: 'a' };
const giveBack: ContactEvent = { type: 'giveBack', staffId: 'a' };
const finish: ContactEvent = { type: 'finish', staffId: 'a', result: 'reached' };

const step = (r: ContactRequest, event: ContactEvent): ContactRequest | string => {
  const result = contactTransition(r, event, NOON);
  return result.ok ? result.value : result.code;
};
const taken: ContactRequest = { ...open, state: 'taken', byStaffId: 'a', takenAt: NOON };
const done: ContactRequest = {
  ...open,
  phone: null,
  state: 'done',
  byStaffId: 'a',
  doneAt: NOON,
  result: 'reached',
};

describe('a request for contact', () => {
  it('[CT1] is taken by one person', () => {
    expect(step(open, take)).toEqual(taken);
    expect(step(taken, { ...take, staffId: 'b' })).toBe('WRONG_STATE');
  });

  it('[CT1] is given back for the others by who took it', () => {
    expect(step(taken, giveBack)).toEqual(open);
    expect(step(taken, { ...giveBack, staffId: 'b' })).toBe('NOT_ALLOWED');
  });

  it('[CT2] keeps no telephone number when it is done', () => {
    expect(step(taken, finish)).toEqual(done);
  });

  it('[CT1] is finished by who took it', () => {
    expect(step(open, finish)).toBe('WRONG_STATE');
    expect(step(taken, { ...finish, staffId: 'b' })).toBe('NOT_ALLOWED');
  });

  it('[CT1] stays done', () => {
    expect(step(done, take)).toBe('WRONG_STATE');
    expect(step(done, giveBack)).toBe('WRONG_STATE');
    expect(step(done, { ...finish, result: 'withdrawn' })).toBe('WRONG_STATE');
  });

  it.each([
    ['take', taken, take],
    ['give back', open, giveBack],
    ['finish', done, finish],
  ] as const)('[Q7] to %s twice changes nothing more', (_what, r, event) => {
    expect(step(r, event)).toBe(r);
  });
});
