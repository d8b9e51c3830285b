import { expect, test } from 'vitest';
import { leadOf, leftOf, telephoneOf } from './left.ts';

const telephone = {
  deskName: { ja: '保健福祉課' },
  number: '0387654321',
  week: [],
  openOnHolidays: false,
  openAtYearEnd: false,
};
const about = { topicName: { ja: '介護' }, telephone };
const wish = { day: '2026-12-03', part: 'morning' } as const;

test('[K23] the last screen says when the call comes', () => {
  const left = leftOf(about, 'callback', { kind: 'callback', phone: '0312345678', wish });
  expect(leadOf('callback', left)).toBe('callbackWhen');
});

test('[K23] a booking without a number says whom to ask for the time', () => {
  const left = (phone: string | null) => leftOf(about, 'booking', { kind: 'booking', phone, wish });
  expect(leadOf('booking', left('0312345678'))).toBe('bookingWhen');
  expect(leadOf('booking', left(null))).toBe('bookingAsk');
});

test('[K23] after a reload the general sentence is said', () => {
  expect(leadOf('callback', null)).toBe('callbackLead');
  expect(leadOf('booking', null)).toBe('bookingLead');
  expect(leadOf('telephone', null)).toBe('telephoneAsk');
  expect(leadOf('paper', null)).toBeNull();
  expect(leadOf('dropped', null)).toBe('droppedLead');
});

test('[K27] after a number or a paper the telephone of the desk is shown', () => {
  for (const way of ['telephone', 'paper'] as const) {
    expect(telephoneOf(way, leftOf(about, way, null))).toBe(telephone);
    expect(telephoneOf(way, null)).toBeNull();
  }
  expect(leadOf('telephone', leftOf(about, 'telephone', null))).toBe('telephoneLead');
  const wished = leftOf(about, 'callback', { kind: 'callback', phone: '0312345678', wish });
  expect(telephoneOf('callback', wished)).toBeNull();
});

test('[K24] what is remembered for the last screen holds no number', () => {
  const left = leftOf(about, 'callback', { kind: 'callback', phone: '0312345678', wish });
  expect(JSON.stringify(left)).not.toContain('0312345678');
});
