import { describe } from 'vitest';
import { auditContract } from '../testing/auditContract.ts';
import { storeContract } from '../testing/storeContract.ts';
import { wardContract } from '../testing/wardContract.ts';
import { createMemoryDatabase } from './memoryDatabase.ts';

describe('[D8] the database in memory', () => {
  describe('consultations', () => {
    storeContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('the ward', () => {
    wardContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('the audit log', () => {
    auditContract(() => Promise.resolve(createMemoryDatabase()));
  });
});
