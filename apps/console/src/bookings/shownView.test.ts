import { expect, it } from 'vitest';
import { hashOf, viewIn } from './shownView.ts';

it('[BD1] what is shown has an address, which leads back to it', () => {
  for (const shape of ['day', 'week', 'list'] as const)
    expect(viewIn(hashOf('table', shape))).toEqual({ view: 'table', shape });
  expect(viewIn(hashOf('settle', 'week'))).toEqual({ view: 'settle', shape: 'day' });
  for (const other of ['', '#admin/hours', '#bookings/nowhere']) expect(viewIn(other)).toBeNull();
});
