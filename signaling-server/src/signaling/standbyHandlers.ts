import type { Access } from '../services/access/access.ts';
import type { Standbys } from '../services/standbys/standbys.ts';
import { askerOf, type Handlers } from './bind.ts';
import { auditDenial } from './deniedPlaces.ts';
import { staffOf } from './who.ts';

export type StandbySubject = `standby.${'add' | 'hold' | 'book' | 'decline' | 'withdraw' | 'read'}`;

/** What these events are handed to. */
export interface StandbyParts {
  readonly standbys: Standbys;
  readonly access: Pick<Access, 'deny'>;
}

/** What is asked for about whoever waits for a slot. */
export function standbyHandlers({
  standbys,
  access,
}: StandbyParts): Pick<Handlers, StandbySubject> {
  return {
    'standby.add': (connection, asked, command) => {
      const added = standbys.add(command, staffOf(connection.actor), asked);
      return added.catch(auditDenial(access, askerOf(connection), 'booking.makeForOthers', asked));
    },
    'standby.hold': (_, { standbyId }, command) => standbys.hold(command, standbyId),
    'standby.book': (_, { standbyId }, command) => standbys.book(command, standbyId),
    'standby.decline': (_, { standbyId }, command) => standbys.say(command, standbyId, 'decline'),
    'standby.withdraw': (_, { standbyId }, command) => standbys.say(command, standbyId, 'withdraw'),
    'standby.read': (connection, { standbyId }) => standbys.read(standbyId, askerOf(connection)),
  };
}
