import type { Helpers } from '../services/helpers/helpers.ts';
import { askerOf, type Handlers } from './bind.ts';
import { kioskOf, staffOf } from './who.ts';

export type HelperSubject = `helper.${'signIn' | 'touch' | 'leave' | 'begin' | 'end'}`;

/** What these events are handed to. */
export interface HelperParts {
  readonly helpers: Helpers;
}

/** Who of staff comes to a kiosk to stand beside its resident, and goes. */
export function helperHandlers({ helpers }: HelperParts): Pick<Handlers, HelperSubject> {
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
  };
}
