import { expect, test } from 'vitest';
import { leadOf, leftOf } from './left.ts';

const about = { topicName: { ja: '介護' }, deskName: { ja: '保健福祉課' } };
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
  expect(leadOf('paper', null)).toBeNull();
  expect(leadOf('dropped', null)).toBe('droppedLead');
});

test('[K24] what is remembered for the last screen holds no number', () => {
  const left = leftOf(about, 'callback', { kind: 'callback', phone: '0312345678', wish });
  expect(JSON.stringify(left)).not.toContain('0312345678');
});
