import { isSendersOf, type Handoff } from '@madoguchi/domain';
import type {
  CommandStore,
  ContactStore,
  HandoffStore,
  UnmetDemandStore,
} from '../../ports/store.ts';
import { withoutPhone } from '../withoutPhone.ts';
import { insertOnce, type Rows } from './rows.ts';

const compare = (a: string | number, b: string | number): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const bySent = (a: Handoff, b: Handoff): number => compare(a.sentAt, b.sentAt);
const byDue = (a: Handoff, b: Handoff): number =>
  compare(a.card.dueDay, b.card.dueDay) || bySent(a, b);

/** The twin of the table of 引継ぎカード. */
export function memoryHandoffs(rows: () => Rows): HandoffStore {
  const all = () => [...rows().handoffs.values()];
  const open = () => all().filter((h) => h.state !== 'settled');
  return {
    get: (id) => rows().handoffs.get(id) ?? null,
    put(handoff) {
      rows().handoffs.set(handoff.id, handoff);
    },
    openOf: (id) =>
      open()
        .filter((h) => h.consultationId === id)
        .toSorted(bySent),
    openTo: (deskIds) =>
      open()
        .filter((h) => deskIds.includes(h.card.toDeskId))
        .toSorted(byDue),
    returnedTo: (staffId, deskIds) =>
      all()
        .filter((h) => h.state === 'returned' && isSendersOf(h, { staffId, deskIds }))
        .toSorted(bySent),
    open: () => open().toSorted(byDue),
  };
}

/** The twin of the table of requests for a callback or a slot. */
export function memoryContacts(rows: () => Rows): ContactStore {
  return {
    get: (id) => rows().contacts.get(id) ?? null,
    put(contact) {
      rows().contacts.set(contact.id, withoutPhone(contact));
    },
    open: (deskIds, centerIds) =>
      [...rows().contacts.values()]
        .filter((c) => c.state !== 'done')
        .filter((c) => deskIds.includes(c.deskId) || centerIds.includes(c.centerId))
        .toSorted((a, b) => a.requestedAt - b.requestedAt),
  };
}

/** The twin of the table of unmet demand. */
export function memoryUnmetDemand(rows: () => Rows): UnmetDemandStore {
  return {
    count(unmet) {
      rows().unmetDemand = [...rows().unmetDemand, unmet];
    },
    since: (at) =>
      rows()
        .unmetDemand.filter((u) => u.at >= at)
        .toSorted((a, b) => a.at - b.at),
  };
}

/** The twin of the table of answered commands. */
export function memoryCommands(rows: () => Rows): CommandStore {
  return {
    find: (id) => rows().commands.get(id) ?? null,
    put(command) {
      const answer: unknown = JSON.parse(JSON.stringify(command.answer ?? null));
      insertOnce(rows().commands, command.commandId, { ...command, answer });
    },
    forgetBefore(at) {
      const old = [...rows().commands.values()].filter((c) => c.at < at);
      for (const { commandId } of old) rows().commands.delete(commandId);
      return old.length;
    },
  };
}
