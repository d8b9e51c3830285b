import { expect, it } from 'vitest';
import { drivenTo, drivenWords } from './driven.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';

it('[HP40] staff change text, sound and language by the steps that the resident has', () => {
  const before = { ...DEFAULT_PREFERENCES, textSize: 2, volume: 5 } as const;
  expect(drivenTo(before, { what: 'textSize', step: 1 })).toEqual({ textSize: 3 });
  expect(drivenTo(before, { what: 'textSize', step: -1 })).toEqual({ textSize: 1 });
  expect(drivenTo({ ...before, textSize: 3 }, { what: 'textSize', step: 1 })).toBeNull();
  expect(drivenTo(before, { what: 'volume', step: -1 })).toEqual({ volume: 4 });
  expect(drivenTo(before, { what: 'volume', step: 1 })).toBeNull();
  expect(drivenTo(before, { what: 'language', language: 'ko' })).toEqual({ language: 'ko' });
  expect(drivenTo(before, { what: 'language', language: before.language })).toBeNull();
});

it('[HP40] each change has a sentence of its own', () => {
  const told = [
    drivenWords({ what: 'textSize', step: 1 }),
    drivenWords({ what: 'textSize', step: -1 }),
    drivenWords({ what: 'volume', step: 1 }),
    drivenWords({ what: 'volume', step: -1 }),
    drivenWords({ what: 'language', language: 'en' }),
  ];
  expect(new Set(told).size).toBe(told.length);
});
