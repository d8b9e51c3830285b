import { expect, it } from 'vitest';
import { grouped } from './TotpScan.tsx';

it('[W22] writes the secret in groups of four for typing by hand', () => {
  expect(grouped('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
  expect(grouped('ABCDE')).toBe('ABCD E');
});
