import { describe, expect, it } from 'vitest';
import { checkLedger, type Ledger } from './ledger.ts';

const fair: Ledger = {
  told: { wishes: new Map([['kiosk-1', 1]]), unmet: 2, finished: new Set(['w']) },
  contacts: [{ id: 'w', kioskId: 'kiosk-1', state: 'done' }],
  unmet: 2,
  cards: [{ id: 'h', state: 'settled' }],
};
const [wish] = fair.contacts;

describe('the checker of wishes and cards', () => {
  it('[X34] finds nothing in a fair day', () => {
    expect(checkLedger(fair)).toEqual({ lost: [], doubled: [] });
  });

  it.each([
    ['a wish that is not there', { contacts: [] }],
    [
      'a wish that nobody settled',
      { contacts: [{ ...wish, id: 'w', kioskId: 'kiosk-1', state: 'open' }] },
    ],
    [
      'a wish whose settling was never acknowledged',
      { told: { ...fair.told, finished: new Set<string>() } },
    ],
    ['demand that was not counted', { unmet: 1 }],
    ['a card that nobody settled', { cards: [{ id: 'h', state: 'returned' }] }],
  ] satisfies [string, Partial<Ledger>][])('[X34] finds %s', (_, change) => {
    const { lost, doubled } = checkLedger({ ...fair, ...change });
    expect([lost.length, doubled.length]).toEqual([1, 0]);
  });

  it.each([
    ['a wish that was kept twice', { contacts: [...fair.contacts, ...fair.contacts] }],
    ['demand that was counted twice', { unmet: 3 }],
  ] satisfies [string, Partial<Ledger>][])('[X34] finds %s', (_, change) => {
    expect(checkLedger({ ...fair, ...change }).doubled).toHaveLength(1);
  });
});
