import type { Accompanied } from './accompanyingStatement.ts';
import type { ConsultationStore } from './consultationStore.ts';
import type {
  HandoffStore,
  ContactStore,
  UnmetDemandStore,
  CommandStore,
  GuestStore,
} from './recordStores.ts';
import type { KioskStore, StaffStore } from './peopleStores.ts';
import type { OrganisationStore } from './organisationStore.ts';
import type { AuditStore } from './auditStore.ts';

export type * from './accompanyingStatement.ts';
export type * from './consultationStore.ts';
export type * from './recordStores.ts';
export type * from './peopleStores.ts';
export type * from './organisationStore.ts';
export type * from './auditStore.ts';

/** Facts about the database itself. */
export interface SettingStore {
  get(key: SettingKey): string | null;
  put(key: SettingKey, value: string): void;
}

/** `seed`: which data the database was first filled with (`demo` or `none`). */
export type SettingKey = 'seed';

/** Everything that one unit of work may read and write. */
export interface Stores extends Accompanied {
  readonly consultations: ConsultationStore;
  readonly handoffs: HandoffStore;
  readonly contacts: ContactStore;
  readonly unmetDemand: UnmetDemandStore;
  readonly commands: CommandStore;
  readonly guests: GuestStore;
  readonly kiosks: KioskStore;
  readonly staff: StaffStore;
  readonly organisation: OrganisationStore;
  readonly audit: AuditStore;
  readonly settings: SettingStore;
}

/**
 * The database as the services see it.
 *
 * A unit of work is synchronous: nothing may wait for a network while the only writer is held.
 */
export interface Database {
  /**
   * Runs `work` in one transaction. The promise resolves only when the change is durable (synced to
   * disk), so that whatever is acknowledged after it survives a power cut. When `work` throws,
   * nothing of it remains and the promise rejects with that error. A full disk rejects with
   * `STORAGE_FULL`. It may be run a second time when a neighbour in its group has to be taken back, with
   * nothing left of the first: it changes nothing but the stores.
   */
  write<T>(work: (stores: Stores) => T): Promise<T>;
  /** Reads committed data. */
  read<T>(work: (stores: Stores) => T): T;
  /** Whether the database can be read. */
  isReady(): boolean;
  /** Waits for pending writes and closes. */
  close(): Promise<void>;
}
