import { AppError } from '@madoguchi/domain';
import type { Consultations } from '../services/consultations.ts';
import type { PresenceService } from '../services/presence.ts';
import type { Handlers } from './bind.ts';
import type { Connection, Identified } from './connection.ts';
import type { Screens } from './screens.ts';

type Subject =
  | 'kiosk.sync'
  | 'console.sync'
  | 'presence.set'
  | `consultation.${'request' | 'cancel' | 'hangUp' | 'writeUp'}`
  | `offer.${'accept' | 'decline'}`;

/** What kiosks and consoles ask for about consultations. */
export function consultationHandlers(parts: {
  consultations: Consultations;
  presence: PresenceService;
  screens: Screens;
}): Pick<Handlers, Subject> {
  const { consultations, presence, screens } = parts;
  return {
    'kiosk.sync': ({ actor }) => screens.ofKiosk(kioskOf(actor).kioskId),
    'console.sync': ({ actor }) => screens.ofStaff(staffOf(actor).staffId),
    'consultation.request': async ({ actor }, { requestId, topicId }) => {
      const { kioskId, centerId } = kioskOf(actor);
      const c = await consultations.request({ id: kioskId, centerId }, requestId, topicId);
      return { consultationId: c.id };
    },
    'consultation.cancel': async ({ actor }, { consultationId }) => {
      await consultations.act(consultationId, { type: 'cancel' }, actor);
      return {};
    },
    'consultation.hangUp': async ({ actor }, { consultationId }) => {
      const by = actor.kind === 'kiosk' ? 'kiosk' : 'staff';
      await consultations.act(consultationId, { type: 'hangUp', by }, actor);
      return {};
    },
    'consultation.writeUp': async ({ actor }, { consultationId, outcome }) => {
      const { staffId } = staffOf(actor);
      await consultations.act(consultationId, { type: 'writeUp', staffId, outcome }, actor);
      return {};
    },
    'offer.accept': async ({ actor }, { consultationId, offerId }) => {
      const { staffId } = staffOf(actor);
      await consultations.act(consultationId, { type: 'accept', offerId, staffId }, actor);
      return {};
    },
    'offer.decline': async ({ actor }, { consultationId, offerId, reason }) => {
      const { staffId } = staffOf(actor);
      await consultations.act(consultationId, { type: 'decline', offerId, staffId, reason }, actor);
      return {};
    },
    'presence.set': async ({ actor }, choice) => {
      await presence.set(staffOf(actor).staffId, choice);
      return {};
    },
  };
}

function kioskOf(actor: Identified): Extract<Identified, { kind: 'kiosk' }> {
  if (actor.kind !== 'kiosk') throw new AppError('NOT_ALLOWED');
  return actor;
}

function staffOf(actor: Connection['actor']): Extract<Identified, { kind: 'staff' }> {
  if (actor.kind !== 'staff') throw new AppError('NOT_ALLOWED');
  return actor;
}
