import { expect, it } from 'vitest';
import { addressFor, roomAt } from './roomAddress.ts';

it('[W107] the records have an address of their own, and any other room leaves it', () => {
  expect(
    ['/console/records', '/console/records/', '/console/'].map((path) => roomAt(path)),
  ).toEqual([...['records', 'records', null]]);
  expect(addressFor('records', '/console/')).toBe('/console/records');
  expect(addressFor('work', '/console/records')).toBe('/console/');
  expect(addressFor('account', '/console/')).toBeNull();
});

it('[FS40] the procedures have an address of their own, too', () => {
  expect(roomAt('/console/procedures/')).toBe('procedures');
  expect(addressFor('procedures', '/console/records')).toBe('/console/procedures');
  expect(addressFor('work', '/console/procedures')).toBe('/console/');
});

it('[BD1] the bookings have an address of their own, and a fragment for what they show', () => {
  expect(roomAt('/console/bookings')).toBe('bookings');
  expect(roomAt('/console/', '#bookings/week')).toBe('bookings');
  expect(roomAt('/console/', '#admin/hours')).toBeNull();
  expect(addressFor('work', '/console/bookings')).toBe('/console/');
});
