import { describe } from 'vitest';
import { storeContract } from '../testing/storeContract.ts';
import { createMemoryDatabase } from './memoryDatabase.ts';

describe('[D8] the database in memory', () => {
  storeContract(() => Promise.resolve(createMemoryDatabase()));
});
