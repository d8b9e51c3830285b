import { offersOf } from '@madoguchi/domain';
import type { Audience } from '../ports/audience.ts';
import type { Database } from '../ports/store.ts';
import { BOARD_KINDS } from '../services/boards.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { KioskClosures } from '../services/kiosks/kioskClosures.ts';
import type { VoiceTickets } from '../services/voices/voiceTickets.ts';
import type { Surveys } from '../services/surveys/surveys.ts';
import type { StaffCalls } from '../services/staffCalls/staffCalls.ts';
import type { Handlers } from './bind.ts';
import { helperHandlers, type HelperParts, type HelperSubject } from './helperHandlers.ts';
import { surveyHandlers } from './surveyHandlers.ts';
import { kioskOf, staffOf } from './who.ts';

type Subject =
  | 'survey.answer'
  | HelperSubject
  | `kiosk.${'health' | 'condition' | 'deviceCheck' | 'visit' | 'close' | 'reopen'}`
  | 'voice.ticket'
  | `staffCall.${'make' | 'makeFor' | 'withdraw' | 'acknowledge' | 'finish'}`;

/** What kiosks have of their own: who of staff stands there, and by what they are let to their voices. */
export interface KioskOwn extends HelperParts {
  readonly voiceTickets: VoiceTickets;
}

/**
 * What kiosks say of themselves (shown to admins, and to the staff of their center on its board), whether they may be used,
 * the calls for staff that come from them, who of staff stands there, and by what they fetch their voices.
 */
export function kioskHandlers(
  parts: KioskOwn & {
    readonly kioskRegister: KioskRegister;
    readonly staffCalls: StaffCalls;
    readonly surveys: Surveys;
    readonly kioskClosures: KioskClosures;
    readonly screens: Audience;
    readonly db: Database;
  },
): Pick<Handlers, Subject> {
  const { kioskRegister, staffCalls, kioskClosures, voiceTickets, screens, db } = parts;
  return {
    ...helperHandlers(parts),
    ...surveyHandlers(parts),
    'kiosk.health': ({ actor }, { deskCamera }) => {
      const { kioskId, centerId } = kioskOf(actor);
      kioskRegister.deskCameraSaid(kioskId, deskCamera);
      screens.changed({ kind: 'board', id: centerId });
      return {};
    },
    'kiosk.condition': ({ actor }, condition) => {
      const { kioskId, centerId } = kioskOf(actor);
      kioskRegister.conditionSaid(kioskId, condition);
      screens.changed({ kind: 'board', id: centerId });
      return {};
    },
    'kiosk.deviceCheck': ({ actor }, { check }) => {
      const { kioskId } = kioskOf(actor);
      kioskRegister.deviceCheckSaid(kioskId, check);
      const waiting = db.read(({ consultations }) => consultations.atKiosk(kioskId));
      // Whoever is rung hears before they answer what does not work.
      for (const { staffId } of waiting === null ? [] : offersOf(waiting))
        screens.changed({ kind: 'staff', id: staffId });
      return {};
    },
    'kiosk.visit': ({ actor }, { choosing }) => {
      const { kioskId, centerId } = kioskOf(actor);
      kioskRegister.choosingSaid(kioskId, choosing);
      for (const kind of BOARD_KINDS) screens.changed({ kind, id: centerId });
      return {};
    },
    'kiosk.close': ({ actor }, { kioskId, reason }, command) =>
      kioskClosures.close(command, kioskId, staffOf(actor).staffId, reason),
    'kiosk.reopen': (_, { kioskId }, command) => kioskClosures.reopen(command, kioskId),
    'voice.ticket': () => ({ ticket: voiceTickets.give() }),
    'staffCall.make': ({ actor }, _, command) => {
      const { kioskId, centerId } = kioskOf(actor);
      return staffCalls.make(command, { id: kioskId, centerId });
    },
    'staffCall.makeFor': (_, { consultationId }, command) =>
      staffCalls.makeFor(command, consultationId),
    'staffCall.withdraw': (_, { callId }, command) => staffCalls.withdraw(command, callId),
    'staffCall.acknowledge': ({ actor }, { callId }, command) =>
      staffCalls.acknowledge(command, callId, staffOf(actor).staffId),
    'staffCall.finish': (_, { callId }, command) => staffCalls.finish(command, callId),
  };
}
