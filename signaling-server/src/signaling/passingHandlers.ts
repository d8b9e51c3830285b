import type { Passings } from '../services/handoffs/passings.ts';
import type { Handlers } from './bind.ts';
import { staffOf } from './who.ts';

type Subject = Extract<keyof Handlers, `passing.${string}`>;

/** What consoles ask residents to pass on. */
export const passingHandlers = ({
  passings,
}: {
  readonly passings: Passings;
}): Pick<Handlers, Subject> => ({
  'passing.ask': ({ actor }, { consultationId, toDeskId, things }, command) =>
    passings.ask(command, consultationId, staffOf(actor).staffId, { toDeskId, things }),
  'passing.withdraw': (_connection, { passingId }, command) =>
    passings.withdraw(command, passingId),
  'passing.answer': (_connection, { passingId, agreed }, command) =>
    passings.answer(command, passingId, agreed),
  'passing.keepBack': (_connection, { passingId, thing }, command) =>
    passings.keepBack(command, passingId, thing),
});
