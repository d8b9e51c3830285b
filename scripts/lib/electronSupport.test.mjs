import { expect, test } from 'vitest';
import { electronSupport, supportEnds } from './electronSupport.mjs';

const day = (/** @type {string} */ text) => new Date(`${text}T00:00:00Z`);

test('[S8] a major is supported until the third one after it is out', () => {
  expect(supportEnds(42)).toEqual(day('2026-10-21'));
  expect(electronSupport('42.3.1', day('2026-10-20')).supported).toBe(true);
  expect(electronSupport('42.3.1', day('2026-10-21')).supported).toBe(false);
});

test('[S8] releases to come are expected every eight weeks', () => {
  expect(supportEnds(43)).toEqual(day('2026-12-16'));
  expect(electronSupport('45.4.1', day('2026-11-22')).supported).toBe(true);
  expect(electronSupport('45.4.1', day('2027-04-07')).supported).toBe(false);
});

test('[S8] what is older than everything known is not supported, and it is said what to do', () => {
  const { supported, words } = electronSupport('38.0.0', day('2026-11-22'));
  expect(supported).toBe(false);
  expect(words).toContain('npm run add');
});
