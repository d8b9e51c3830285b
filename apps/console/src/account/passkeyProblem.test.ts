import { AppError } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { problemOf } from './passkeyProblem.ts';

it('[W20] finds a sentence for every way in which a passkey can fail', () => {
  expect(problemOf(new AppError('SECOND_FACTOR_WRONG'))).toBe('errors:SECOND_FACTOR_WRONG');
  expect(problemOf(new DOMException('', 'NotAllowedError'))).toBe('account:passkey.cancelled');
  expect(problemOf(new DOMException('', 'InvalidStateError'))).toBe('account:passkey.already');
  expect(problemOf(new DOMException('', 'SecurityError'))).toBe('account:passkey.failed');
  expect(problemOf('nonsense')).toBe('account:passkey.failed');
});
