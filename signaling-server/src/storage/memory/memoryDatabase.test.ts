import { describe } from 'vitest';
import { auditContract } from '../testing/auditContract.ts';
import { consultationContract } from '../testing/consultationContract.ts';
import { lineRuleContract } from '../testing/lineRuleContract.ts';
import { recordContract } from '../testing/recordContract.ts';
import { storeContract } from '../testing/storeContract.ts';
import { wardContract } from '../testing/wardContract.ts';
import { createMemoryDatabase } from './memoryDatabase.ts';

describe('[D8] the database in memory', () => {
  describe('units of work', () => {
    storeContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('consultations', () => {
    consultationContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('what accompanies consultations', () => {
    recordContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('the ward', () => {
    wardContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('hours and routing', () => {
    lineRuleContract(() => Promise.resolve(createMemoryDatabase()));
  });
  describe('the audit log', () => {
    auditContract(() => Promise.resolve(createMemoryDatabase()));
  });
});
