import type { Activity } from '@madoguchi/protocol';
import type { StaffPart } from '@madoguchi/domain';
import { staffIn } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

const DOING: Readonly<Record<StaffPart, Activity | null>> = {
  rung: 'ringing',
  lead: 'serving',
  next: 'serving',
  joined: 'serving',
  writingUp: 'wrapUp',
  invited: null,
};

/** What somebody of staff does: what follows from their consultation, or what they said. */
export function activityOf(
  { consultations, staff }: Stores,
  staffId: string,
  isConnected: (staffId: string) => boolean,
): Activity {
  const c = consultations.ofStaff(staffId);
  const part = c && staffIn(c).find((each) => each.staffId === staffId)?.as;
  const doing = part && DOING[part];
  if (doing) return doing;
  if (!isConnected(staffId)) return 'offline';
  // Nobody but a specialist is rung, so nobody else has to say that they are there.
  const isRung = staff.get(staffId)?.role === 'specialist';
  return isRung ? staff.availability(staffId).state : 'available';
}
