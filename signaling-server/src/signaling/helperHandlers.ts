import type { Helpers } from '../services/helpers/helpers.ts';
import type { Drivings } from '../services/helpers/drivings.ts';
import type { Practices } from '../services/helpers/practices.ts';
import type { QuietHints } from '../services/helpers/quietHints.ts';
import type { SideTalks } from '../services/helpers/sideTalks.ts';
import { askerOf, type Handlers } from './bind.ts';
import { kioskOf, staffOf } from './who.ts';

export type HelperSubject =
  | `helper.${'signIn' | 'endPractice' | 'touch' | 'leave' | 'brief' | 'begin' | 'sideTalk' | 'introduce' | 'restHint' | 'end'}`
  | `driving.${'ask' | 'answer' | 'say'}`;

/** What these events are handed to. */
export interface HelperParts {
  readonly helpers: Helpers;
  readonly drivings: Drivings;
  readonly practices: Practices;
  readonly sideTalks: SideTalks;
  readonly quietHints: QuietHints;
}

/** Who of staff comes to a kiosk to stand beside its resident, and goes. */
export function helperHandlers({
  helpers,
  drivings,
  practices,
  sideTalks,
  quietHints,
}: HelperParts): Pick<Handlers, HelperSubject> {
  return {
    'helper.signIn': (connection, signingIn) => {
      const { kioskId, centerId } = kioskOf(connection.actor);
      return helpers.signIn({ id: kioskId, centerId }, signingIn, askerOf(connection));
    },
    'helper.endPractice': ({ actor }, _, command) => practices.end(command, kioskOf(actor).kioskId),
    'helper.touch': ({ actor }) => helpers.touch(kioskOf(actor).kioskId),
    'helper.leave': ({ actor }, { why }, command) =>
      helpers.end(command, kioskOf(actor).kioskId, why),
    'helper.brief': ({ actor }, { text }, command) =>
      helpers.brief(command, kioskOf(actor).kioskId, text),
    'helper.begin': ({ actor }, { kioskId }, command) =>
      helpers.begin(command, kioskId, staffOf(actor).staffId),
    'helper.sideTalk': ({ actor }, { kioskId }, command) =>
      sideTalks.begin(command, kioskId, staffOf(actor).staffId),
    'helper.introduce': ({ actor }, { kioskId }, command) =>
      sideTalks.introduce(command, kioskId, staffOf(actor).staffId),
    'helper.restHint': ({ actor }, _, command) => quietHints.rest(command, staffOf(actor).staffId),
    'helper.end': (_, { kioskId }, command) => helpers.end(command, kioskId, 'steppedOut'),
    'driving.ask': ({ actor }, { kioskId, drive }, command) =>
      drivings.ask(command, kioskId, staffOf(actor).staffId, drive),
    'driving.answer': ({ actor }, { driveId, result }, command) =>
      drivings.answer(command, kioskOf(actor).kioskId, driveId, result),
    'driving.say': ({ actor }, { said }, command) =>
      drivings.say(command, kioskOf(actor).kioskId, said),
  };
}
