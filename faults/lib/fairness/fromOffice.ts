import { deskIdsOf, isQueued, occupiedStaff, type Consultation } from '@madoguchi/domain';
import type { DatabasePlace, Row } from '../database/place.ts';
import type { Announced } from '../engine/office.ts';
import { offersIn } from '../engine/step.ts';
import type { Entry, Standing } from './log.ts';

/** The rows of the event log, in the order in which they were written, with what each left behind. */
export async function entriesOf(
  place: DatabasePlace,
  announced: readonly Announced[],
): Promise<readonly Entry[]> {
  const rows = await place.atOneInstant((db) =>
    db.all(
      'select consultation_id, type, actor, from_state, to_state from consultation_event order by id',
    ),
  );
  if (rows.length !== announced.length) {
    throw new Error(`${String(rows.length)} rows, ${String(announced.length)} announced`);
  }
  return rows.map((row, index) => {
    const change = announced[index];
    if (
      change?.after.id !== String(row['consultation_id']) ||
      change.after.state !== row['to_state']
    ) {
      throw new Error(`row ${String(index)} was not announced as it was written`);
    }
    return entryOf(row, change.after);
  });
}

/** A row in the words of the checker. */
export function entryOf(row: Row, after: Consultation): Entry {
  return {
    ...{ consultationId: String(row['consultation_id']), type: String(row['type']) },
    ...{ by: actorOf(row), from: row['from_state'] === null ? null : String(row['from_state']) },
    ...{ to: String(row['to_state']), after: standingOf(after) },
  };
}

/** The body of every consultation as it lies there must be what was announced last. */
export async function changedBehind(
  place: DatabasePlace,
  announced: readonly Announced[],
): Promise<readonly string[]> {
  const last = new Map(announced.map(({ after }) => [after.id, after]));
  const found = await place.atOneInstant((db) => db.all('select id, body from consultation'));
  const rows = found.map(({ id, body }) => ({ id: String(id), body }));
  const changed = rows.filter(({ id, body }) => body !== JSON.stringify(last.get(id)));
  return [
    ...changed.map(({ id }) => `${id} lies there otherwise than it was announced`),
    ...[...last.keys()].filter((id) => !rows.some((row) => row.id === id)),
  ];
}

function actorOf({ actor }: Row): string {
  const who = JSON.parse(String(actor)) as {
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
  if (isQueued(c) && c.why.kind === 'leftBehind' && c.standing.kind !== 'practice') return 0;
  // Nobody books here: who had would go before the others from their time on.
  return { lifted: 1, booked: 1.5, walkIn: 2, practice: 3 }[c.standing.kind];
};
