import type { Snapshot } from '@madoguchi/client';
import type { Visit } from '@madoguchi/domain';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { screenOf } from './screenOf.ts';
import { inCall, kioskView, onHold, transferring, waiting } from './testing/views.ts';

const snapshot = (consultation: KioskConsultation | null): Snapshot<KioskView> => ({
  connection: { state: 'up' },
  view: kioskView({ consultation }),
  call: null,
});
const consulting: Visit = { screen: 'consulting', consultationId: 'c1' };

test('[K4] a device that is not enrolled is asked for its code, even with a view at hand', () => {
  const connection = { state: 'refused', code: 'KIOSK_NOT_ENROLLED' } as const;
  expect(screenOf({ ...snapshot(null), connection }, consulting)).toEqual({ name: 'enrol' });
});

test('[K4] any other refusal is shown with its code', () => {
  const connection = { state: 'refused', code: 'CLIENT_TOO_OLD' } as const;
  const screen = screenOf({ connection, view: null, call: null }, { screen: 'idle' });
  expect(screen).toEqual({ name: 'refused', code: 'CLIENT_TOO_OLD' });
});

test('[K4] an interrupted connection keeps the screen', () => {
  const connection = { state: 'interrupted', since: 0 } as const;
  expect(screenOf({ ...snapshot(null), connection }, { screen: 'choosing' }).name).toBe('choosing');
});

test.each<[KioskConsultation, string]>([
  [waiting, 'waiting'],
  [{ ...waiting, state: 'offered' }, 'waiting'],
  [inCall, 'call'],
  [onHold, 'call'],
  [transferring('looking'), 'call'],
])('[K5] $state is on its screen', (consultation, name) => {
  expect(screenOf(snapshot(consultation), consulting).name).toBe(name);
});

test('[K2] a request that the view does not show yet waits', () => {
  expect(screenOf(snapshot(null), consulting)).toMatchObject({
    name: 'waiting',
    consultation: null,
  });
});

test('[K19] what can be had instead of a talk has its screen', () => {
  const screen = screenOf(snapshot(null), { screen: 'contact', topicId: 'care' });
  expect(screen).toMatchObject({ name: 'contact', topicId: 'care' });
});

test('[SC511] a kiosk out of use says so before anything has begun, and disturbs nobody', () => {
  const closure = { reason: 'broken', elsewhere: ['2番窓口'] } as const;
  const closed = (consultation: KioskConsultation | null) => {
    const view = kioskView({ consultation, closure: { ...closure, elsewhere: ['2番窓口'] } });
    return { ...snapshot(consultation), view };
  };
  for (const visit of [
    { screen: 'idle' },
    { screen: 'choosing' },
    { screen: 'confirming', topicId: 'care' },
    { screen: 'contact', topicId: 'care' },
  ] as const) {
    expect(screenOf(closed(null), visit)).toEqual({ name: 'outOfOrder', closure });
  }
  expect(screenOf(closed(inCall), consulting).name).toBe('call');
  expect(screenOf(closed(waiting), consulting).name).toBe('waiting');
  expect(screenOf(closed(null), { screen: 'thanks' }).name).toBe('thanks');
});
