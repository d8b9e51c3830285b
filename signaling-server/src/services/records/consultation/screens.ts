import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { deskIdsOf, isQueued, staffIn } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import type { ConcernedScreens } from '../concernedScreens.ts';
import { storedHandsets } from '../handset/store.ts';
import type { RecordChange } from '../kind.ts';
import { boardFacts } from './boardFacts.ts';
import { endedGuests } from './endedGuests.ts';

type Change = RecordChange<Consultation, ConsultationEvent>;

/** Whose screens show a change of a consultation, and nobody else's. */
export function concernOfConsultation(
  screens: ConcernedScreens,
  stores: Stores,
  change: Change,
): void {
  const { before, after } = change;
  screens.kiosk(after.kioskId);
  screens.place(after.centerId);
  const [were, are] = [before === null ? [] : staffIn(before), staffIn(after)];
  // Whoever it is or was with sees it, too, though they serve other desks.
  for (const { staffId } of were) screens.staff(staffId);
  for (const { staffId } of are) screens.staff(staffId);
  // Colleagues see that somebody does something else now.
  for (const part of were) if (!isIn(are, part)) screens.desksOf(part.staffId);
  for (const part of are) if (!isIn(were, part)) screens.desksOf(part.staffId);
  if (before !== null) concernPartiesOf(screens, before);
  concernPartiesOf(screens, after);
  concernPhoneOf(screens, stores, after);
  if (hasMoved(before, after)) {
    if (before !== null) screens.queueMoved(before);
    screens.queueMoved(after);
  }
  for (const { participantId } of endedGuests(change)) screens.guest(participantId);
  if (boardFacts(before) !== boardFacts(after)) screens.boardsOf(after.centerId);
  if ((before !== null && isLeft(before)) !== isLeft(after)) screens.admins();
}

/** The desks that show it, and the guests who take part in it. */
function concernPartiesOf(screens: ConcernedScreens, c: Consultation): void {
  screens.place(c.deskId);
  if (isQueued(c)) for (const deskId of deskIdsOf(c)) screens.place(deskId);
  if (!('participants' in c)) return;
  for (const { staffId, participantId } of c.participants) {
    if (staffId === null) screens.guest(participantId);
  }
}

/** The resident's own phone, when it has joined. */
function concernPhoneOf(screens: ConcernedScreens, stores: Stores, { id }: Consultation): void {
  if (stores.records(storedHandsets).present(id) !== null) screens.handset(id);
}

type Parts = ReturnType<typeof staffIn>;

const isIn = (parts: Parts, { staffId, as }: Parts[number]): boolean =>
  parts.some((each) => each.staffId === staffId && each.as === as);

/** Whether others in the queue have fewer or more people before them now. */
function hasMoved(before: Consultation | null, after: Consultation): boolean {
  if (before === null) return false;
  const [was, is] = [isQueued(before) ? before : null, isQueued(after) ? after : null];
  if (was === null || is === null) return was !== is;
  return was.standing !== is.standing || was.openSteps !== is.openSteps;
}

const isLeft = (c: Consultation): boolean => c.state === 'wrapUp' && c.left;
