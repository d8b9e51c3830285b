import type { Seat } from '@madoguchi/domain';
import type { RoomPeople, RoomPeopleState } from '@madoguchi/protocol';

/** The answers of a resident; colleagues are for offices. */
export const RESIDENT_ANSWERS = [
  'alone',
  'family',
  'helper',
  'others',
] as const satisfies readonly RoomPeople[];

/** Whether the resident is asked who is with them: for the first time, or since somebody came or went. */
export function peopleQuestion(state: RoomPeopleState | null): 'first' | 'again' | null {
  if (state === null) return null;
  const own = state.said.kiosk;
  if (own === undefined) return 'first';
  return own.again ? 'again' : null;
}

/** Who somebody says is with them; empty for nobody, `null` for no valid answer at the moment. */
export function companyOf(state: RoomPeopleState | null, seat: Seat): readonly RoomPeople[] | null {
  const said = state?.said[seat];
  if (said === undefined || said.again) return null;
  return said.people.filter((each) => each !== 'alone');
}
