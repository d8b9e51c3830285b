import type { AccompanyingStatement, Database, Stores } from '../../ports/store.ts';
import { memoryAudit, memorySettings } from './memoryAudit.ts';
import { memoryConsultations } from './memoryConsultations.ts';
import { memoryGuests } from './memoryGuests.ts';
import { memoryOrganisation } from './memoryOrganisation.ts';
import { memoryKiosks, memoryStaff } from './memoryPeople.ts';
import {
  memoryCommands,
  memoryContacts,
  memoryHandoffs,
  memoryUnmetDemand,
} from './memoryRecords.ts';
import { copyOf, emptyRows } from './rows.ts';

/** It has no tables of the accounts: what a unit of work takes along for them is only noted. */
export interface MemoryDatabase extends Database {
  accompanied(): readonly AccompanyingStatement[];
}

/**
 * The database's twin without a disk, for tests of the services. It keeps the same promises (one
 * shared contract suite) but for durability.
 */
export function createMemoryDatabase(): MemoryDatabase {
  let rows = emptyRows();
  const current = () => rows;
  const stores: Stores = {
    consultations: memoryConsultations(current),
    handoffs: memoryHandoffs(current),
    contacts: memoryContacts(current),
    unmetDemand: memoryUnmetDemand(current),
    commands: memoryCommands(current),
    guests: memoryGuests(current),
    kiosks: memoryKiosks(current),
    staff: memoryStaff(current),
    organisation: memoryOrganisation(current),
    audit: memoryAudit(current),
    settings: memorySettings(current),
    accompany: (statement) => {
      rows.accompanied = [...rows.accompanied, statement];
    },
  };
  return {
    accompanied: () => rows.accompanied,
    async write(work) {
      const before = copyOf(rows);
      try {
        return await Promise.resolve(work(stores));
      } catch (error) {
        rows = before;
        throw error;
      }
    },
    read: (work) => work(stores),
    isReady: () => true,
    close: () => Promise.resolve(),
  };
}
