import { existsSync, readdirSync, statfsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryFolder } from './memoryFolder.mjs';

const TMPFS = 0x01021994;

test('[S15] a folder in memory is offered only where there is one with room, and nothing of it stays', () => {
  const found = memoryFolder({ room: 0 });
  expect(found === null || statfsSync(found.dir).type === TMPFS).toBe(true);
  expect(found === null ? [] : readdirSync(found.dir)).toEqual([]);
  found?.remove();
  expect(existsSync(found?.dir ?? '/nowhere')).toBe(false);
});

test('[S15] a place that is missing, is on a disk or has too little room is not taken', () => {
  expect(memoryFolder({ place: '/nowhere' })).toBeNull();
  expect(memoryFolder({ place: import.meta.dirname, room: 0 })).toBeNull();
  expect(memoryFolder({ room: Number.MAX_SAFE_INTEGER })).toBeNull();
});
