import type { Helpers } from '../services/helpers/helpers.ts';
import type { Drivings } from '../services/helpers/drivings.ts';
import { askerOf, type Handlers } from './bind.ts';
import { kioskOf, staffOf } from './who.ts';

export type HelperSubject =
  | `helper.${'signIn' | 'touch' | 'leave' | 'begin' | 'end'}`
  | `driving.${'ask' | 'answer' | 'say'}`;

/** What these events are handed to. */
export interface HelperParts {
  readonly helpers: Helpers;
  readonly drivings: Drivings;
}

/** Who of staff comes to a kiosk to stand beside its resident, and goes. */
export function helperHandlers({ helpers, drivings }: HelperParts): Pick<Handlers, HelperSubject> {
  return {
    'helper.signIn': (connection, { code }) => {
      const { kioskId, centerId } = kioskOf(connection.actor);
      return helpers.signIn({ id: kioskId, centerId }, code, askerOf(connection));
    },
    'helper.touch': ({ actor }) => helpers.touch(kioskOf(actor).kioskId),
    'helper.leave': ({ actor }, { why }, command) =>
      helpers.end(command, kioskOf(actor).kioskId, why),
    'helper.begin': ({ actor }, { kioskId }, command) =>
      helpers.begin(command, kioskId, staffOf(actor).staffId),
    'helper.end': (_, { kioskId }, command) => helpers.end(command, kioskId, 'steppedOut'),
    'driving.ask': ({ actor }, { kioskId, drive }, command) =>
      drivings.ask(command, kioskId, staffOf(actor).staffId, drive),
    'driving.answer': ({ actor }, { driveId, result }, command) =>
      drivings.answer(command, kioskOf(actor).kioskId, driveId, result),
    'driving.say': ({ actor }, { said }, command) =>
      drivings.say(command, kioskOf(actor).kioskId, said),
  };
}
