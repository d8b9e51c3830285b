import { expect, it } from 'vitest';
import { dialled } from './phone.ts';

it('[W30] a number is shown in groups, and one of another length as it is', () => {
  expect(dialled('0312345678')).toBe('03-1234-5678');
  expect(dialled('09012345678')).toBe('090-1234-5678');
  expect(dialled('110')).toBe('110');
});
