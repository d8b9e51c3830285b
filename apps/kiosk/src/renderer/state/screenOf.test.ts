import type { Snapshot } from '@madoguchi/client';
import type { Visit } from '@madoguchi/domain';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { screenOf } from './screenOf.ts';

const facts = {
  id: 'c1',
  ticket: '池尻-001',
  topicId: 'care',
  topicName: { ja: '介護' },
  deskName: { ja: '保健福祉課' },
};
const talking = { ...facts, specialistName: '世田谷 担当1', specialistAway: false };
const snapshot = (consultation: KioskConsultation | null): Snapshot<KioskView> => ({
  connection: { state: 'up' },
  view: { district: '池尻', branchName: '', demo: true, topics: [], consultation, last: null },
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

test('[K4] an interrupted line keeps the screen', () => {
  const connection = { state: 'interrupted', since: 0 } as const;
  expect(screenOf({ ...snapshot(null), connection }, { screen: 'choosing' }).name).toBe('choosing');
});

test.each<[KioskConsultation, string]>([
  [{ ...facts, state: 'waiting', ahead: 2 }, 'waiting'],
  [{ ...facts, state: 'offered', ahead: 0 }, 'waiting'],
  [{ ...talking, state: 'inCall' }, 'call'],
  [{ ...talking, state: 'onHold', reason: 'checking' }, 'call'],
  [{ ...talking, state: 'transferring', toDeskName: { ja: '本庁' } }, 'call'],
])('[K5] $state is on its screen', (consultation, name) => {
  expect(screenOf(snapshot(consultation), consulting).name).toBe(name);
});

test('[K2] a request that the view does not show yet waits', () => {
  expect(screenOf(snapshot(null), consulting)).toEqual({ name: 'waiting', consultation: null });
});
