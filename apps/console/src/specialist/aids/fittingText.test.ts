import { TEXTS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { fittingText } from './fittingText.ts';

it('[PV44] what to do next is sent as it can be kept, and not while it is too long', () => {
  expect(fittingText('  12月3日に 印鑑を持って ', TEXTS.nextStep)).toBe('12月3日に 印鑑を持って');
  expect(fittingText('', TEXTS.nextStep)).toBe('');
  expect(fittingText('長'.repeat(TEXTS.nextStep.limit + 1), TEXTS.nextStep)).toBeNull();
});
