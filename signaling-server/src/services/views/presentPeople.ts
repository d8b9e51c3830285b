import type { ConnectionState, ParticipantStage, Talking } from '@madoguchi/domain';
import { nextOf, seatOfGuest, seatOfStaff } from '@madoguchi/domain';
import type { PresentPerson } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';

/** The name of somebody of staff as others read it. */
export const nameOf = ({ staff }: Stores, staffId: string): string =>
  staff.get(staffId)?.displayName ?? '';

/** Everybody who is in a call, as everybody in it sees them: resident, specialists, who has joined. */
export function presentIn(stores: Stores, c: Talking): PresentPerson[] {
  const specialist = (staffId: string, connection: ConnectionState): PresentPerson => ({
    seat: seatOfStaff(staffId),
    kind: 'specialist',
    name: nameOf(stores, staffId),
    away: isLost(connection),
  });
  const next = nextOf(c);
  const joined = c.participants.flatMap(({ participantId, staffId, kind, name, stage }) => {
    const seat = staffId === null ? seatOfGuest(participantId) : seatOfStaff(staffId);
    return stage.kind === 'present' ? [{ seat, kind, name, away: isLost(stage.connection) }] : [];
  });
  return [
    { seat: 'kiosk', kind: 'resident', name: '', away: isLost(c.kioskConnection) },
    specialist(c.staffId, c.staffConnection),
    ...(next === null ? [] : [specialist(next.staffId, next.staffConnection)]),
    ...joined,
  ];
}

/** Whether the connection of somebody who came to a call is down for the moment. */
export const isAway = (stage: ParticipantStage): boolean =>
  stage.kind !== 'invited' && isLost(stage.connection);

/** Whether an end is out of reach for the moment. */
export const isLost = (connection: ConnectionState): boolean => connection.state === 'lost';
