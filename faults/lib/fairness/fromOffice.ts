import { deskIdsOf, isQueued, occupiedStaff, type Consultation } from '@madoguchi/domain';
import { DatabaseSync } from 'node:sqlite';
import type { Announced } from '../engine/office.ts';
import { offersIn } from '../engine/step.ts';
import type { Entry, Standing } from './log.ts';

/** A row of the history as it lies in the file. */
export interface Row {
  readonly consultation_id: string;
  readonly type: string;
  readonly actor: string;
  readonly from_state: string | null;
  readonly to_state: string;
}

/** The rows of the event log, in the order in which they were written, with what each left behind. */
export function entriesOf(file: string, announced: readonly Announced[]): readonly Entry[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare(
      'select consultation_id, type, actor, from_state, to_state from consultation_event order by id',
    )
    .all() as unknown as readonly Row[];
  db.close();
  if (rows.length !== announced.length) {
    throw new Error(`${String(rows.length)} rows, ${String(announced.length)} announced`);
  }
  return rows.map((row, index) => {
    const change = announced[index];
    if (change?.after.id !== row.consultation_id || change.after.state !== row.to_state) {
      throw new Error(`row ${String(index)} was not announced as it was written`);
    }
    return entryOf(row, change.after);
  });
}

/** A row in the words of the checker. */
export function entryOf(row: Row, after: Consultation): Entry {
  return {
    ...{ consultationId: row.consultation_id, type: row.type, by: actorOf(row) },
    ...{ from: row.from_state, to: row.to_state, after: standingOf(after) },
  };
}

/** The body of every consultation as it lies in the file must be what was announced last. */
export function changedBehind(file: string, announced: readonly Announced[]): readonly string[] {
  const last = new Map(announced.map(({ after }) => [after.id, after]));
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('select id, body from consultation').all() as unknown as readonly {
    readonly id: string;
    readonly body: string;
  }[];
  db.close();
  const changed = rows.filter(({ id, body }) => body !== JSON.stringify(last.get(id)));
  return [
    ...changed.map(({ id }) => `${id} lies there otherwise than it was announced`),
    ...[...last.keys()].filter((id) => !rows.some((row) => row.id === id)),
  ];
}

function actorOf({ actor }: Row): string {
  const who = JSON.parse(actor) as {
    readonly kind: string;
    readonly kioskId?: string;
    readonly staffId?: string;
    readonly participantId?: string;
  };
  return who.kind === 'system'
    ? 'system'
    : `${who.kind}:${who.kioskId ?? who.staffId ?? who.participantId ?? ''}`;
}

function standingOf(c: Consultation): Standing {
  const { sequence, requestedAt, kioskId, centerId, ticket } = c;
  return {
    ...{ sequence, requestedAt, kioskId, centerId },
    ticket: `${ticket.day} ${String(ticket.number)}`,
    rank: rankOf(c),
    kioskIsThere: !('kioskConnection' in c) || c.kioskConnection.state === 'up',
    desks: deskIdsOf(c),
    rung: offersIn(c).map(({ staffId }) => staffId),
    occupied: occupiedStaff(c),
    others: !('participants' in c)
      ? []
      : c.participants.map(({ participantId, staffId, stage }) => ({
          ...{ participantId, staffId, stage: stage.kind },
        })),
    cards: c.state === 'followUp' ? c.openHandoffIds : [],
  };
}

const rankOf = (c: Consultation): number => {
  if (isQueued(c) && c.why.kind === 'leftBehind') return 0;
  return { lifted: 1, walkIn: 2 }[c.standing.kind];
};
