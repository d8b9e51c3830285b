import { AppError } from '@madoguchi/domain';
import type { Archive } from '../ports/archive.ts';
import type { Journal, StoredRow } from '../ports/journal.ts';
import type { Database, Stores } from '../ports/store.ts';
import { AppendTable } from './appendTable.ts';
import { ChangeLog } from './changeLog.ts';
import { ConnectedKiosks } from './connectedKiosks.ts';
import { ConnectedStaff } from './connectedStaff.ts';
import { LiveTable, type LoadableTable } from './liveTable.ts';
import { historyTable, historyToRow, unmetDemandTable, unmetToRow } from './log/lines.ts';
import { LiveAudit } from './log/liveAudit.ts';
import { LiveCommands } from './log/liveCommands.ts';
import { searchEntries } from './log/searchEntries.ts';
import type { StoredKind, StoreParts } from './storedKind.ts';
import { UnitQueue } from './unitQueue.ts';
import { liveGuests } from './ward/liveGuests.ts';
import { liveOrganisation } from './ward/liveOrganisation.ts';
import { liveKiosks } from './ward/liveKiosks.ts';
import { liveStaff } from './ward/liveStaff.ts';
import { liveSettings } from './ward/liveSettings.ts';

type Kind = StoredKind<unknown, unknown, unknown>;

/** What a live database is opened with. */
export interface LiveDatabaseParts {
  readonly journal: Journal;
  readonly archive: Archive;
  /** Every kind of record there is. */
  readonly kinds: readonly Kind[];
  /** The stores that services know by a name of their own. */
  readonly named: (
    records: Stores['records'],
  ) => Pick<Stores, 'consultations' | 'handoffs' | 'contacts'>;
  /** Epoch milliseconds of the start. */
  readonly now: number;
  /** Told once, when another process has taken over and nothing can be written any more. */
  readonly leaseLost?: () => void;
  /** `Database.purge`; without it there is nothing to be done. */
  readonly purge?: Database['purge'];
}

/**
 * Opens the live state on a journal: loads what is live, and keeps it equal to what is durable. Rejects
 * as `Journal.load` does, or with the error of a row that is not what it should be.
 */
export async function openLiveDatabase(parts: LiveDatabaseParts): Promise<Database> {
  const { journal, archive } = parts;
  const live = openStores(parts);
  const rowsOf = await journal.load(live.tables.map(({ form }) => form));
  for (const table of live.tables) for (const stored of rowsOf(table.form)) loadInto(table, stored);
  await live.load(archive, parts.now);
  return databaseOn(live, parts);
}

/** The same on a journal that is empty, without waiting. */
export function createLiveDatabase(parts: LiveDatabaseParts): Database {
  return databaseOn(openStores(parts), parts);
}

function databaseOn(
  live: OpenStores,
  { journal, archive, leaseLost, purge }: LiveDatabaseParts,
): Database {
  const queue = new UnitQueue(live.log, journal, {
    committed() {
      for (const table of live.tables) table.evict();
    },
    leaseLost: leaseLost ?? (() => undefined),
  });
  return {
    archive,
    write: (work) => queue.write(() => work(live.stores)),
    read: (work) => work(live.stores),
    async recallRecord(kind, id) {
      const table = live.tableOf(kind.name);
      await table.recall(id, () => archive.find(table.form, table.form.keyCells(id)));
    },
    async recallCommand(commandId) {
      if (!live.commands.mayBeElsewhere(commandId)) return;
      const command = await archive.answer(commandId);
      if (command !== null) live.commands.recall(command);
    },
    async recallTickets(centerId, day) {
      const { consultations } = live.stores;
      if (consultations.knowsTicketsOf(centerId, day)) return;
      consultations.loadTicketsOf(centerId, day, await archive.lastTicketNumber(centerId, day));
    },
    forgetCommandsBefore: async (at) => {
      await queue.write(() => live.stores.commands.forgetBefore(at));
      await live.commands.load(archive);
    },
    purge: purge ?? (() => Promise.resolve(true)),
    isReady: () => journal.isReady(),
    async close() {
      await queue.drained();
      await journal.close();
    },
  };
}

/** A row that cannot be believed is told with its place, for whoever has to mend it. */
function loadInto(table: LoadableTable, stored: StoredRow): void {
  try {
    table.load(stored);
  } catch (cause) {
    const key = table.form.key.map((column) => String(stored.row[column])).join(' ');
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`row ${key} of ${table.form.name} cannot be read: ${why}`, { cause });
  }
}

interface OpenStores {
  readonly log: ChangeLog;
  readonly stores: Stores;
  readonly commands: LiveCommands;
  readonly tables: readonly LoadableTable[];
  tableOf(kind: string): LiveTable<unknown, unknown>;
  load(archive: Archive, now: number): Promise<void>;
}

function openStores({ kinds, named }: LiveDatabaseParts): OpenStores {
  const log = new ChangeLog();
  const history = new AppendTable(historyTable, log, historyToRow);
  const unmet = new AppendTable(unmetDemandTable, log, unmetToRow);
  const opened = kinds.map((kind) => openKind(kind, { log, history }));
  const byName = new Map(opened.map((each) => [each.kind.name, each]));
  const openedOf = (name: string) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`no such kind of record: ${name}`);
    return found;
  };
  // The store was opened by this very kind.
  const records: Stores['records'] = (kind) => openedOf(kind.name).store as never;
  const [settings, staff, kiosks, guests] = [
    liveSettings(log),
    liveStaff(log),
    liveKiosks(log),
    liveGuests(log),
  ];
  const organisation = liveOrganisation(log, (kind, id) => {
    if (opened.some((each) => each.kind.isUsing?.(each.store, kind, id) === true)) {
      throw new AppError('STILL_IN_USE');
    }
    if (kind === 'center') kiosks.forgetCodesOf(id);
  });
  const [commands, audit, search] = [new LiveCommands(log), new LiveAudit(log), searchEntries(log)];
  const stores: Stores = {
    ...named(records),
    ...{ connectedStaff: new ConnectedStaff(log), connectedKiosks: new ConnectedKiosks(log) },
    ...{ records, guests, kiosks, staff, organisation, settings, commands, audit },
    search,
    erase(kind, id) {
      openedOf(kind.name).table.erase(id);
      search.leave(kind.name, id);
    },
    eraseHistory: (consultationId) => history.clear('consultation_id', consultationId),
    unmetDemand: { count: (line) => unmet.append(line) },
    accompany: (statement) => {
      log.make({ redo: nothing, undo: nothing, stored: { type: 'statement', statement } });
    },
  };
  return {
    ...{ log, stores, commands },
    tableOf: (kind) => openedOf(kind).table,
    tables: [
      ...[settings.table, ...organisation.tables, ...kiosks.tables, staff.table],
      ...opened.map(({ table }) => table),
      guests.table,
    ],
    async load(archive, now) {
      const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
      const [deskIds, staffIds] = [ids(organisation.desks()), ids(staff.all())];
      const centerIds = ids(organisation.centers());
      const ward = { now, deskIds, staffIds, centerIds, kioskIds: ids(kiosks.all()) };
      await audit.load(archive);
      await commands.load(archive);
      for (const { kind, store } of opened) await kind.load?.(store, archive, ward);
    },
  };
}

function openKind(kind: Kind, parts: StoreParts) {
  const table: LiveTable<unknown, unknown> = new LiveTable(kind.form, parts.log, kind.indexes, {
    isKept: (record) => kind.isKept?.(store, record) ?? false,
  });
  const store = kind.openStore(table, parts);
  return { kind, table, store };
}

const nothing = (): void => undefined;
