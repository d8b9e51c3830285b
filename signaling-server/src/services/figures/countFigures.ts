import {
  countsOfHandoff,
  countsOfVisit,
  emptyMonth,
  type Consultation,
  type Count,
} from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { handoffKind } from '../records/handoff/index.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';

/** Counts what happens to visits and their handoffs, in the unit of work in which it happens (FG1). */
export function countFigures(runner: UnitRunner): void {
  runner.inTransaction((unit) => {
    for (const { before, after } of unit.changesOf(consultationKind)) {
      count(unit, after, after.deskId, countsOfVisit(before, after, unit.now));
    }
    for (const { before, after } of unit.changesOf(handoffKind)) {
      const c = unit.stores.consultations.get(after.consultationId);
      if (c !== null) count(unit, c, after.fromDeskId, countsOfHandoff(before, after));
    }
  });
}

/** All of a visit counts on the day of its ticket, so that what became of those who came that day adds up. */
function count(
  unit: UnitOfWork,
  { ticket: { day }, centerId, topicId }: Consultation,
  deskId: string,
  counts: readonly Count[],
): void {
  if (counts.length === 0) return;
  const empty = emptyMonth({ month: day.slice(0, 7), centerId, deskId, topicId });
  const figures = unit.stores.records(monthFiguresKind);
  if (figures.get(empty.id) === null) unit.create(monthFiguresKind, empty);
  unit.act(monthFiguresKind, empty.id, { type: 'count', day, counts });
}
