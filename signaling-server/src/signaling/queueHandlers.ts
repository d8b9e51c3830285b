import type { Consultations } from '../services/call/consultations.ts';
import type { Queueing } from '../services/queue/queueing.ts';
import type { DeskDay } from '../services/views/deskDay.ts';
import type { AvailabilityService } from '../services/availability/availability.ts';
import type { Handlers } from './bind.ts';
import type { Screens } from './screens.ts';
import { boardViewer, wallBoardViewer } from './viewers/boardViewers.ts';
import { consoleViewer } from './viewers/consoleViewer.ts';
import { guestViewer } from './viewers/guestViewer.ts';
import { kioskViewer } from './viewers/kioskViewer.ts';
import { guestOf, kioskOf, staffOf } from './who.ts';

type Subject =
  | `${'kiosk' | 'console' | 'guest' | 'board'}.sync`
  | 'console.day'
  | `consultation.${'request' | 'cancel' | 'leave' | 'lift' | 'remark'}`
  | `offer.${'accept' | 'decline'}`
  | 'contact.request'
  | 'visit.leave'
  | 'availability.set';

/** What is asked for until somebody answers, and the screens as they are now. */
export function queueHandlers(parts: {
  readonly consultations: Consultations;
  readonly queueing: Queueing;
  readonly availability: AvailabilityService;
  readonly deskDay: DeskDay;
  readonly screens: Screens;
}): Pick<Handlers, Subject> {
  const { consultations, queueing, availability, deskDay, screens } = parts;
  const placeOf = (actor: Parameters<typeof kioskOf>[0]) => {
    const { kioskId, centerId } = kioskOf(actor);
    return { id: kioskId, centerId };
  };
  return {
    'kiosk.sync': ({ actor }) => screens.viewOf(kioskViewer, kioskOf(actor).kioskId),
    'console.sync': ({ actor }) => screens.viewOf(consoleViewer, staffOf(actor).staffId),
    'console.day': ({ actor }) => deskDay.of(staffOf(actor).staffId),
    'guest.sync': ({ actor }) => screens.viewOf(guestViewer, guestOf(actor).participantId),
    'board.sync': ({ admission: { viewer } }) =>
      screens.viewOf(viewer.kind === 'wallBoard' ? wallBoardViewer : boardViewer, viewer.id),
    'consultation.request': ({ actor }, { topicId, needs, brief }, command) =>
      queueing.request(command, placeOf(actor), { topicId, needs, brief }),
    'consultation.cancel': (_, { consultationId }, command) =>
      consultations.command(command, consultationId, { type: 'cancel' }),
    'consultation.leave': (_, { consultationId, leaving }, command) =>
      queueing.leave(command, consultationId, leaving),
    'contact.request': ({ actor }, { topicId, contact }, command) =>
      queueing.requestContact(command, placeOf(actor), { topicId, contact }),
    'visit.leave': ({ actor }, { topicId, way }, command) =>
      queueing.leaveVisit(command, placeOf(actor), { topicId, way }),
    'consultation.lift': ({ actor }, { consultationId, reason }, command) =>
      queueing.lift(command, consultationId, staffOf(actor).staffId, reason),
    'consultation.remark': ({ actor }, { consultationId, text }, command) =>
      queueing.remark(command, consultationId, staffOf(actor).staffId, text),
    'offer.accept': ({ actor }, { consultationId, offerId }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'accept', offerId, staffId });
    },
    'offer.decline': ({ actor }, { consultationId, offerId, reason }, command) => {
      const { staffId } = staffOf(actor);
      const event = { type: 'decline', offerId, staffId, reason } as const;
      return consultations.command(command, consultationId, event);
    },
    'availability.set': ({ actor }, choice, command) =>
      availability.set(command, staffOf(actor).staffId, choice.availability),
  };
}
