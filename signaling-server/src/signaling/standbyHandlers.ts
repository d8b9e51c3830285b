import type { Standbys } from '../services/standbys/standbys.ts';
import { askerOf, type Handlers } from './bind.ts';
import { staffOf } from './who.ts';

export type StandbySubject = `standby.${'add' | 'hold' | 'book' | 'decline' | 'withdraw' | 'read'}`;

/** What these events are handed to. */
export interface StandbyParts {
  readonly standbys: Standbys;
}

/** What is asked for about whoever waits for a slot. */
export function standbyHandlers({ standbys }: StandbyParts): Pick<Handlers, StandbySubject> {
  return {
    'standby.add': ({ actor }, asked, command) => standbys.add(command, staffOf(actor), asked),
    'standby.hold': (_, { standbyId }, command) => standbys.hold(command, standbyId),
    'standby.book': (_, { standbyId }, command) => standbys.book(command, standbyId),
    'standby.decline': (_, { standbyId }, command) => standbys.say(command, standbyId, 'decline'),
    'standby.withdraw': (_, { standbyId }, command) => standbys.say(command, standbyId, 'withdraw'),
    'standby.read': (connection, { standbyId }) => standbys.read(standbyId, askerOf(connection)),
  };
}
