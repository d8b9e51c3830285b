import { expect, it } from 'vitest';
import { createFileSeal } from './fileSeal.ts';

const bytes = Buffer.from('%PDF-1.7 what a leaflet says');

it('[PG10] opens for its owner alone, and not when it was altered', () => {
  const seal = createFileSeal('a secret');
  const closed = seal.close(bytes, 'f-1');
  expect(Buffer.from(closed.sealed, 'base64url').includes('leaflet')).toBe(false);
  expect(seal.open(closed, 'f-1')?.equals(bytes)).toBe(true);
  expect(seal.open(closed, 'f-2')).toBeNull();
  const altered = `${closed.sealed.slice(0, -2)}${closed.sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(seal.open({ ...closed, sealed: altered }, 'f-1')).toBeNull();
  expect(seal.open({ ...closed, sealed: 'short' }, 'f-1')).toBeNull();
});

it('[PG10] a key that was changed opens what it has sealed, and seals nothing more', () => {
  const before = createFileSeal('a secret').close(bytes, 'f-1');
  const after = createFileSeal('another secret', ['a secret']);
  expect(after.open(before, 'f-1')?.equals(bytes)).toBe(true);
  expect(after.close(bytes, 'f-1').keyId).not.toBe(before.keyId);
  expect(createFileSeal('another secret').open(before, 'f-1')).toBeNull();
});
