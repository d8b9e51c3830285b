import type { Draft, DraftChanges } from '@madoguchi/domain';
import { AppError, draftWriters, EMPTY_DRAFT, mayHaveDraft, newDraft } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { Command } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { draftKind } from '../records/draft/index.ts';

/**
 * What is being written of a consultation, from the start of its call until it is the record. Whoever goes on with the
 * consultation at the same desk goes on with the draft; another desk begins its own.
 */
export class Drafts {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /**
   * Keeps what somebody has written; field by field the newest wins. Refuses with
   * `NOT_YOUR_CONSULTATION` whoever does not write it up, and with `WRONG_STATE` when it was written up.
   */
  keep(
    command: Command,
    consultationId: string,
    staffId: string,
    changes: DraftChanges,
  ): Promise<EventAck<'draft.keep'>> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!mayHaveDraft(c)) throw new AppError('WRONG_STATE');
      if (!draftWriters(c).includes(staffId)) throw new AppError('NOT_YOUR_CONSULTATION');
      const before = unit.stores.records(draftKind).get(consultationId);
      if (before !== null) {
        const event = { type: 'edit', staffId, changes } as const;
        return { revision: unit.act(draftKind, consultationId, event).revision };
      }
      const about = { consultationId, deskId: c.deskId };
      const begun = newDraft(about, staffId, changes, unit.now);
      if (begun.revision > 0) unit.create(draftKind, begun);
      return { revision: begun.revision };
    });
  }

  /** The draft as it is, and who else wrote in it. */
  read(db: Database, consultationId: string, staffId: string): EventAck<'draft.read'> {
    return db.read((stores) => {
      const c = stores.consultations.get(consultationId);
      if (c === null || !mayHaveDraft(c)) return shown(null, staffId, () => '');
      if (!draftWriters(c).includes(staffId)) throw new AppError('NOT_YOUR_CONSULTATION');
      const draft = stores.records(draftKind).get(consultationId);
      return shown(draft, staffId, (id) => stores.staff.get(id)?.displayName ?? id);
    });
  }
}

function shown(
  draft: Draft | null,
  staffId: string,
  nameOf: (staffId: string) => string,
): EventAck<'draft.read'> {
  if (draft === null) return { revision: 0, fields: EMPTY_DRAFT, edits: {} };
  const edits = Object.entries(draft.edits).map(([field, edit]) => {
    const isMine = edit.staffId === staffId;
    return [field, { revision: edit.revision, byName: isMine ? null : nameOf(edit.staffId) }];
  });
  return {
    revision: draft.revision,
    fields: draft.fields,
    edits: Object.fromEntries(edits) as EventAck<'draft.read'>['edits'],
  };
}
