import type { Consultation, ConsultationEvent, VisitTallyEvent } from '@madoguchi/domain';
import {
  emptyVisitTally,
  isPractice,
  isSideTalk,
  mondayOf,
  visitTallyKey,
} from '@madoguchi/domain';
import { helperKind } from '../helper/index.ts';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { visitTallyKind } from './kind.ts';

type Change = RecordChange<Consultation, ConsultationEvent>;

/** A visit is counted when it begins, for whoever stands beside the resident then; an introduction for whoever made it; of a practice nothing is. */
export function countVisit(unit: FollowedUnit, change: Change): void {
  const { after } = change;
  if (isPractice(after)) return;
  const helper = unit.stores.records(helperKind).at(after.kioskId)?.staffId ?? null;
  if (change.before === null) count(unit, after, helper, 'visit');
  if (isIntroduction(change)) count(unit, after, helper, 'introduction');
}

/** After a talk aside the resident was brought in, by either side. */
const isIntroduction = ({ before, after, event }: Change): boolean =>
  before !== null &&
  isSideTalk(before) &&
  after.state === 'inCall' &&
  (event?.type === 'introduce' || event?.type === 'resume');

function count(
  unit: FollowedUnit,
  { centerId, ticket }: Consultation,
  staffId: string | null,
  type: Exclude<VisitTallyEvent['type'], 'end'>,
): void {
  const place = { week: mondayOf(ticket.day), centerId, staffId };
  const id = visitTallyKey(place);
  if (unit.stores.records(visitTallyKind).get(id) === null) {
    unit.create(visitTallyKind, emptyVisitTally(place));
  }
  unit.act(visitTallyKind, id, { type });
}
