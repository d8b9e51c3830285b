import type { Summary, SummaryBlock, SummaryChanges, WrittenPart } from '@madoguchi/domain';
import {
  AppError,
  draftWriters,
  EMPTY_SUMMARY,
  mayHaveDraft,
  newSummary,
  SUMMARY_PARTS,
} from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { summaryKind } from '../records/summary/index.ts';
import { summaryBlocks } from './summaryBlocks.ts';

type GivenChanges = EventData<'summary.keep'>['changes'];

/** まとめ: what the specialist writes for the resident while they talk, and where it is seen. */
export class Summaries {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /**
   * Keeps what somebody has written; field by field the newest wins. Refuses with `NOT_YOUR_CONSULTATION` whoever does
   * not serve it, with `WRONG_STATE` when it was written up, and with `NOT_FOUND` a block that is not of its topic.
   */
  keep(
    command: Command,
    consultationId: string,
    staffId: string,
    given: GivenChanges,
  ): Promise<EventAck<'summary.keep'>> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!mayHaveDraft(c)) throw new AppError('WRONG_STATE');
      if (!draftWriters(c).includes(staffId)) throw new AppError('NOT_YOUR_CONSULTATION');
      const before = unit.stores.records(summaryKind).get(consultationId);
      const changes = chosen(given, before, summaryBlocks(unit.stores, c));
      if (before !== null) {
        const event = { type: 'edit', staffId, changes } as const;
        return { revision: unit.act(summaryKind, consultationId, event).revision };
      }
      const begun = newSummary(consultationId, staffId, changes, unit.now);
      if (begun.revision > 0) unit.create(summaryKind, begun);
      return { revision: begun.revision };
    });
  }

  /** The summary as it is, and who else wrote in it. */
  read(db: Database, consultationId: string, staffId: string): EventAck<'summary.read'> {
    return db.read((stores) => {
      const c = stores.consultations.get(consultationId);
      if (c !== null && mayHaveDraft(c) && !draftWriters(c).includes(staffId))
        throw new AppError('NOT_YOUR_CONSULTATION');
      const summary = stores.records(summaryKind).get(consultationId);
      if (c === null || !mayHaveDraft(c) || summary === null)
        return { revision: 0, fields: EMPTY_SUMMARY, edits: {} };
      const edits = Object.entries(summary.edits).map(([field, edit]) => {
        const byName = stores.staff.get(edit.staffId)?.displayName ?? edit.staffId;
        return [
          field,
          { revision: edit.revision, byName: edit.staffId === staffId ? null : byName },
        ];
      });
      return {
        revision: summary.revision,
        fields: summary.fields,
        edits: Object.fromEntries(edits) as EventAck<'summary.read'>['edits'],
      };
    });
  }

  /** Puts it on the resident's screen or takes it away. Refuses with `WRONG_STATE` an empty one, and after the call. */
  show(command: Command, consultationId: string, staffId: string, isShown: boolean): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!draftWriters(c).includes(staffId)) throw new AppError('NOT_YOUR_CONSULTATION');
      unit.act(summaryKind, consultationId, { type: isShown ? 'show' : 'hide' });
      return {};
    });
  }

  /** The kiosk has closed it. One that is gone already is closed. */
  close(command: Command, consultationId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (unit.stores.records(summaryKind).get(consultationId) !== null)
        unit.act(summaryKind, consultationId, { type: 'close' });
      return {};
    });
  }
}

/** The changes with the words of the blocks: those of the summary stay as they were chosen, new ones are looked up. */
function chosen(
  given: GivenChanges,
  before: Summary | null,
  blocks: readonly SummaryBlock[],
): SummaryChanges {
  const parts = SUMMARY_PARTS.flatMap((part): [string, WrittenPart][] => {
    const asked = given[part];
    if (asked === undefined) return [];
    const known = [
      ...(before?.fields[part].blocks ?? []),
      ...blocks.filter((block) => block.part === part),
    ];
    const found = [...new Set(asked.blocks)].map((id) => {
      const block = known.find((each) => each.id === id);
      if (block === undefined) throw new AppError('NOT_FOUND');
      return { id, text: block.text };
    });
    return [[part, { blocks: found, text: asked.text }]];
  });
  return {
    ...(Object.fromEntries(parts) as SummaryChanges),
    ...(given.day !== undefined && { day: given.day }),
  };
}
