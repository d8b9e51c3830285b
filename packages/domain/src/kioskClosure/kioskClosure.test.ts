import { expect, it } from 'vitest';
import { kioskClosureTransition, type KioskClosure, type KioskClosureEvent } from './index.ts';

const open: KioskClosure = { id: 'k', state: 'open' };
const close = { type: 'close', centerId: 'c', staffId: 's', reason: 'broken' } as const;
const reopen = { type: 'reopen' } as const;
function after(closure: KioskClosure, event: KioskClosureEvent, now = 1): KioskClosure {
  const result = kioskClosureTransition(closure, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

it('[SC510] a kiosk is closed for a reason and opened again; a second press changes nothing', () => {
  const closed = after(open, close);
  expect(closed).toEqual({
    ...{ id: 'k', state: 'closed', centerId: 'c' },
    ...{ reason: 'broken', byStaffId: 's', since: 1 },
  });
  expect(after(closed, { ...close, staffId: 't' }, 2)).toBe(closed);
  expect(after(closed, { ...close, staffId: 't', reason: 'room' }, 2)).toEqual({
    ...closed,
    ...{ reason: 'room', byStaffId: 't' },
  });
  expect(after(closed, reopen, 2)).toEqual(open);
  expect(after(open, reopen)).toBe(open);
});
