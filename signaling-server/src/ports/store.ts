import type { StaffMember } from '@madoguchi/domain';
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
import type { Archive } from './archive.ts';
import type { SearchStore } from './searchIndex.ts';

export type * from './accompanyingStatement.ts';
export type * from './consultationStore.ts';
export type * from './recordStores.ts';
export type * from './peopleStores.ts';
export type * from './organisationStore.ts';
export type * from './auditStore.ts';
export type * from './archive.ts';
export type * from './journal.ts';
export type * from './searchIndex.ts';

/** Facts about the database itself. */
export interface SettingStore {
  get(key: SettingKey): string | null;
  put(key: SettingKey, value: string): void;
}

/**
 * `seed`: which data the database was first filled with (`demo` or `none`). `search`: the form of the index of what has
 * ended, once everything is in it. `lastReceipt`: the running number of the procedure that was submitted last. `toPurge`:
 * whether something was removed that has not been made unreadable yet (`yes` or `no`).
 */
export type SettingKey = 'seed' | 'search' | 'lastReceipt' | 'toPurge';

/** Who of staff is at a console right now: live, and never stored. */
export interface ConnectedStaffStore {
  has(staffId: string): boolean;
  /** Everybody who is connected. */
  all(): readonly string[];
  /** Whoever is connected and works at any of these desks or centers, each once. */
  at(placeIds: Iterable<string>): ReadonlySet<string>;
  /** The same without making a list of them; whoever works at several of these comes several times. */
  eachAt(placeIds: Iterable<string>, tell: (staffId: string) => void): void;
  /** Has come, or works elsewhere now. */
  put(person: Pick<StaffMember, 'id' | 'deskIds' | 'centerIds'>): void;
  remove(staffId: string): void;
}

/** Which kiosks are connected right now: live, and never stored. */
export interface ConnectedKioskStore {
  has(kioskId: string): boolean;
  /** When one that is not there was last seen to go, in epoch milliseconds; `null` when nobody saw it. */
  goneAt(kioskId: string): number | null;
  came(kioskId: string): void;
  went(kioskId: string, at: number): void;
}

/** A kind of record by its name. */
interface RecordName {
  readonly name: string;
}

/** A kind of record by its name, and which store answers for it. */
interface RecordStoreOf<S> extends RecordName {
  openStore(...parts: never[]): S;
}

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
  readonly connectedStaff: ConnectedStaffStore;
  readonly connectedKiosks: ConnectedKioskStore;
  readonly settings: SettingStore;
  readonly search: SearchStore;
  /** Removes a record that has ended, of any kind and also one that cannot be read, with the words by which it is found. */
  erase(kind: RecordName, id: string): void;
  /** Removes the history of a consultation that goes. */
  eraseHistory(consultationId: string): void;
  /** The store of any kind of record. */
  records<S>(kind: RecordStoreOf<S>): S;
}

/**
 * The database as the services see it: everything that is live lies in memory, and equals what is durable.
 *
 * A unit of work is synchronous: nothing may wait for a network while the only writer is held.
 */
export interface Database {
  /**
   * Runs `work` as one unit of work. The promise resolves only when its changes are durable, so that
   * whatever is acknowledged after it survives a power cut; until then nobody reads them. When `work` throws,
   * nothing of it remains and the promise rejects with that error. A full disk rejects with
   * `STORAGE_FULL`. It may be run a second time when the database refuses a neighbour in its group: it
   * changes nothing but the stores.
   */
  write<T>(work: (stores: Stores) => T): Promise<T>;
  /** Reads what is live and durable. */
  read<T>(work: (stores: Stores) => T): T;
  /** Everything that was ever stored, for whoever can wait. */
  readonly archive: Archive;
  /**
   * Reads a record that has ended and left memory, so that the next unit of work can change it; nothing
   * happens when it is in memory, or nowhere. What two do at once is seen by their units, one after the other.
   */
  recallRecord(kind: RecordName, id: string): Promise<void>;
  /** Reads what a unit of work needs of the archive: the answer to a command that may be known. */
  recallCommand(commandId: string): Promise<void>;
  /** The same for the last ticket number of a center on a day. */
  recallTickets(centerId: string, day: string): Promise<void>;
  /** Forgets the answers to commands that nobody repeats any more. */
  forgetCommandsBefore(at: number): Promise<void>;
  /**
   * Makes what was removed unreadable where it stood, as far as the database can; `false` when somebody who reads it
   * now keeps it from that, and it has to be tried again.
   */
  purge(): Promise<boolean>;
  /** Whether the database can be read. */
  isReady(): boolean;
  /** Waits for pending writes and closes. */
  close(): Promise<void>;
}
