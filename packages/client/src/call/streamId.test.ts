import { SOURCES } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { streamIdOf } from './streamId.ts';

test('[C50] no two sources of anybody are received in one stream, so that neither waits for the other', () => {
  const seats = ['kiosk', 'staff:s1', 'staff:s2', 'guest:g1'] as const;
  const names = seats.flatMap((seat) => SOURCES.map((source) => streamIdOf(seat, source)));
  expect(new Set(names).size).toBe(seats.length * SOURCES.length);
  expect(names.filter((name) => !/^[\w-]+$/.test(name))).toEqual([]);
});
