import { expect, test } from 'vitest';
import { contactOf, emptyDraft, stepBack, stepOn } from './contactDraft.ts';

test('[K21] a callback asks for the number, the day, the half of it, and whether all is right', () => {
  const phone = emptyDraft('callback');
  const day = stepOn(phone, { phone: '0312345678' });
  const part = stepOn(day, { day: '2026-12-03' });
  const check = stepOn(part, { part: 'morning' });
  expect([phone, day, part, check].map(({ step }) => step)).toEqual([
    'phone',
    'day',
    'part',
    'check',
  ]);
  expect(contactOf(check)).toEqual({
    kind: 'callback',
    phone: '0312345678',
    wish: { day: '2026-12-03', part: 'morning' },
  });
});

test('[K21] a booking asks for the day first, and can do without a number', () => {
  const part = stepOn(emptyDraft('booking'), { day: '2026-12-03' });
  const phone = stepOn(part, { part: 'afternoon' });
  expect(phone.step).toBe('phone');
  expect(contactOf(stepOn(phone, { phone: '' }))).toEqual({
    kind: 'booking',
    phone: null,
    wish: { day: '2026-12-03', part: 'afternoon' },
  });
});

test('[K21] going back keeps what was entered, and leads out before the first question', () => {
  const first = emptyDraft('callback');
  const second = stepOn(first, { phone: '0312345678' });
  expect(stepBack(second)).toMatchObject({ step: 'phone', phone: '0312345678' });
  expect(stepBack(first)).toBeNull();
});

test('[K21] nothing is sent while something is missing', () => {
  const whole = { kind: 'callback', step: 'check', phone: '0312345678' } as const;
  const wish = { day: '2026-12-03', part: 'morning' } as const;
  expect(contactOf({ ...whole, ...wish, phone: '' })).toBeNull();
  expect(contactOf({ ...whole, ...wish, day: null })).toBeNull();
  expect(contactOf({ ...whole, ...wish, part: null })).toBeNull();
});
