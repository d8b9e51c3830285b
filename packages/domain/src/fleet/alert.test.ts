import { expect, it } from 'vitest';
import { alertTerms, alertTransition, type Alert, type AlertEvent } from './alert.ts';
import { HEALTHY_AFTER_MS, isToTell, sightedAgain, type Sighting } from './sighting.ts';

const facts = { id: 'a', kioskId: 'k', centerId: 'c', fault: 'camera', raisedAt: 1 } as const;
const raised: Alert = { ...facts, state: 'raised' };
const after = (alert: Alert, event: AlertEvent): Alert => {
  const step = alertTransition(alert, event, 5);
  if (!step.ok) throw new Error(step.code);
  return step.value;
};
const see = { type: 'see', staffId: 's' } as const;
const silence = { type: 'silence', staffId: 's', reason: '部品待ち', until: 100 } as const;
const seen = after(raised, see);
const silenced = after(seen, silence);
const cleared = after(raised, { type: 'clear' });

it('[FL6] an alert is seen by the first who looks, and silenced with a reason and an end', () => {
  expect(seen).toEqual({ ...facts, state: 'seen', byStaffId: 's', seenAt: 5 });
  expect(after(seen, { ...see, staffId: 'other' })).toBe(seen);
  expect(silenced).toEqual({
    ...{ ...facts, state: 'silenced', byStaffId: 's', reason: '部品待ち', until: 100 },
  });
  expect(after(silenced, see)).toBe(silenced);
  expect(after(raised, silence)).toEqual(silenced);
});

it('[FL6] it is there again when the silence is over, and whatever it was, cleared in the end', () => {
  expect(alertTerms(silenced, { timeZone: 'Asia/Tokyo' })).toMatchObject([
    { at: 100, event: { type: 'wake' } },
  ]);
  for (const alert of [raised, seen, cleared]) {
    expect(alertTerms(alert, { timeZone: 'Asia/Tokyo' })).toEqual([]);
  }
  expect(after(silenced, { type: 'wake' })).toEqual(raised);
  expect(after(seen, { type: 'wake' })).toBe(seen);
  for (const alert of [raised, seen, silenced]) {
    expect(after(alert, { type: 'clear' })).toEqual({ ...facts, state: 'cleared', clearedAt: 5 });
  }
  expect(after(cleared, { type: 'clear' })).toBe(cleared);
  expect(alertTransition(cleared, see, 5)).toEqual({ ok: false, code: 'WRONG_STATE' });
});

it('[FL5] a fault is told when it has lasted, and is over only after a stretch of health', () => {
  const MINUTE = 60_000;
  let sighting: Sighting | null = null;
  const look = (isThere: boolean, minute: number) =>
    (sighting = sightedAgain(sighting, isThere, minute * MINUTE));
  expect(look(false, 0)).toBeNull();
  expect(isToTell('camera', look(true, 1), MINUTE)).toBe(false);
  // It comes and goes: that is one fault, not many.
  look(false, 2);
  expect(isToTell('camera', look(false, 6), 6 * MINUTE)).toBe(false);
  expect(isToTell('camera', look(true, 6.5), 6.5 * MINUTE)).toBe(true);
  expect(isToTell('offline', sighting, 6.5 * MINUTE)).toBe(false);
  look(false, 7);
  expect(look(false, 7 + HEALTHY_AFTER_MS / MINUTE - 0.1)).not.toBeNull();
  expect(look(false, 7 + HEALTHY_AFTER_MS / MINUTE)).toBeNull();
});
