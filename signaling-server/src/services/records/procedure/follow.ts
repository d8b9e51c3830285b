import type { Consultation, ConsultationEvent, PassedThing, Procedure } from '@madoguchi/domain';
import { agreedTo, isProcedureOver, lettingIn, seatsOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { passingKind } from '../passing/kind.ts';
import { procedureKind } from './kind.ts';

type Change = RecordChange<Consultation, ConsultationEvent>;

/**
 * When the call of a consultation is over its procedures are open in it no more; what is not submitted can be resumed.
 * A transfer lets the next desk have those that the resident agreed to pass on; the others are there again when the
 * resident comes back.
 */
export function followProcedures(unit: FollowedUnit, change: Change): void {
  const { after } = change;
  if (seatsOf(after).length === 0) {
    leave(unit, after.id, () => false);
    return;
  }
  const into = lettingIn(change.before, after, change.event);
  if (into === null) return;
  if (into.kind !== 'never left') {
    const agreed = agreedAround(unit, after.id, into);
    leave(
      unit,
      after.id,
      (p) => p.startedDeskId === into.deskId || agreed.has(`procedure:${p.id}`),
    );
  }
  if (into.kind !== 'onward') reopen(unit, after.id, into.deskId);
}

/** What the desk that is let in may have: what it was agreed that it gets, and after a return what it had passed on itself. */
function agreedAround(
  { stores }: FollowedUnit,
  consultationId: string,
  into: Exclude<ReturnType<typeof lettingIn>, null>,
): ReadonlySet<PassedThing> {
  const answers = stores.records(passingKind).of(consultationId);
  const own = agreedTo(answers, into.deskId);
  const card = into.kind === 'back' ? stores.handoffs.get(into.handoffId) : null;
  return card === null ? own : new Set([...own, ...agreedTo(answers, card.card.toDeskId)]);
}

function leave(unit: FollowedUnit, consultationId: string, stays: (p: Procedure) => boolean): void {
  for (const p of unit.stores.records(procedureKind).nowIn(consultationId)) {
    if (!stays(p)) unit.act(procedureKind, p.id, { type: 'leave' });
  }
}

/** What this desk had begun in the consultation is open again; where the kiosk shows none, it shows the newest. */
function reopen(unit: FollowedUnit, consultationId: string, deskId: string): void {
  const procedures = unit.stores.records(procedureKind);
  let isOneShown = procedures.nowIn(consultationId).some(({ isShown }) => isShown);
  for (const p of procedures.around(consultationId)) {
    const isTheirs = p.consultationId === consultationId && p.startedDeskId === deskId;
    if (!isTheirs || p.nowIn !== null || isProcedureOver(p)) continue;
    unit.act(procedureKind, p.id, { type: 'open', consultationId });
    if (isOneShown) unit.act(procedureKind, p.id, { type: 'show', shown: false });
    isOneShown = true;
  }
}
