import type { Database, Stores } from '../../ports/store.ts';
import {
  memoryConsultations,
  memoryKiosks,
  memoryOrganisation,
  memorySettings,
  memoryStaff,
  type Rows,
} from './memoryStores.ts';

const empty = (): Rows => ({
  consultations: new Map(),
  history: [],
  kiosks: new Map(),
  codes: new Map(),
  staff: new Map(),
  branches: new Map(),
  centers: new Map(),
  desks: new Map(),
  topics: new Map(),
  settings: new Map(),
});

const copy = (rows: Rows): Rows => ({
  consultations: new Map(rows.consultations),
  history: rows.history,
  kiosks: new Map(rows.kiosks),
  codes: new Map(rows.codes),
  staff: new Map(rows.staff),
  branches: new Map(rows.branches),
  centers: new Map(rows.centers),
  desks: new Map(rows.desks),
  topics: new Map(rows.topics),
  settings: new Map(rows.settings),
});

/**
 * The database's twin without a disk, for tests of the services. It keeps the same promises (one
 * shared contract suite) but for durability.
 */
export function createMemoryDatabase(): Database {
  let rows = empty();
  const current = () => rows;
  const stores: Stores = {
    consultations: memoryConsultations(current),
    kiosks: memoryKiosks(current),
    staff: memoryStaff(current),
    organisation: memoryOrganisation(current),
    settings: memorySettings(current),
  };
  return {
    async write(work) {
      const before = copy(rows);
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
