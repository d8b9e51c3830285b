import type { Logger } from '../ports/logger.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { Links } from '../services/connections/connections.ts';
import type { Admission } from './connection.ts';

/** What is told of comings and goings. */
export interface ComingsParts {
  readonly links: Links;
  readonly kioskRegister: KioskRegister;
}

/** Somebody is connected: whoever waits for them, or at their desks, is told in the same moment. */
export async function came(parts: ComingsParts, { actor, version }: Admission): Promise<void> {
  const { links, kioskRegister } = parts;
  switch (actor.kind) {
    case 'kiosk': {
      const { kioskId } = actor;
      await Promise.all([links.kioskCame(kioskId), kioskRegister.seen(kioskId, version)]);
      return;
    }
    case 'staff':
      return links.staffCame(actor.staffId);
    case 'guest':
      return links.guestCame(actor.participantId, actor.consultationId);
  }
}

/** A connection of theirs has ended; the last one decides. */
export async function went(parts: ComingsParts, { actor }: Admission): Promise<void> {
  const { links, kioskRegister } = parts;
  switch (actor.kind) {
    case 'kiosk': {
      const { kioskId } = actor;
      await Promise.all([links.kioskWent(kioskId), kioskRegister.seen(kioskId, null)]);
      return;
    }
    case 'staff':
      return links.staffWent(actor.staffId);
    case 'guest':
      return links.guestWent(actor.participantId, actor.consultationId);
  }
}

/** Nobody waits for this; what goes wrong is in the log. */
export function inBackground(work: Promise<void>, log: Logger): void {
  work.catch((error: unknown) => {
    log.error({ err: error }, 'a coming or going could not be recorded');
  });
}
