import { describe } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { procedureContract } from './procedureContract.ts';
import { staffCallContract } from './staffCallContract.ts';

/** What every implementation must do with single kinds of record. */
export function kindContracts(open: () => Promise<Database>): void {
  describe('procedures', () => {
    procedureContract(open);
  });
  describe('calls for staff', () => {
    staffCallContract(open);
  });
}
