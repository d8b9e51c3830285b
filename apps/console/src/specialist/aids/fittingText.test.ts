import { TEXTS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { fittingText } from './fittingText.ts';

it('[PV44] what to do next is sent as it can be kept, and not while it is too long', () => {
  expect(fittingText('  12月3日に 印鑑を持って ', TEXTS.summaryText)).toBe(
    '12月3日に 印鑑を持って',
  );
  expect(fittingText('', TEXTS.summaryText)).toBe('');
  expect(fittingText('長'.repeat(TEXTS.summaryText.limit + 1), TEXTS.summaryText)).toBeNull();
});
