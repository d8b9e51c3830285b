import type { Seat } from '@madoguchi/domain';
import type { RoomPeople, RoomPeopleState } from '@madoguchi/protocol';

/** Whether somebody is asked who is with them: for the first time, or since somebody came or went. */
export function peopleQuestion(
  state: RoomPeopleState | null,
  seat: Seat,
): 'first' | 'again' | null {
  if (state === null) return null;
  const own = state.said[seat];
  if (own === undefined) return 'first';
  return own.again ? 'again' : null;
}

/** Who somebody says is with them; empty for nobody, `null` for no valid answer at the moment. */
export function companyOf(state: RoomPeopleState | null, seat: Seat): readonly RoomPeople[] | null {
  const said = state?.said[seat];
  if (said === undefined || said.again) return null;
  return said.people.filter((each) => each !== 'alone');
}
