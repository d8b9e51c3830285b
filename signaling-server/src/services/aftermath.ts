import type { Consultation, Effect } from '@madoguchi/domain';
import { assertNever } from '@madoguchi/domain';
import type { Audience } from '../ports/audience.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Change } from './consultations.ts';
import type { Deadlines } from './deadlines.ts';

/** The part of the media that a consultation's changes drive. */
type CallMedia = Pick<MediaRooms, 'goLive' | 'hold' | 'close' | 'leave'>;

/** Carries out what follows from a committed change: media, deadlines, screens. */
export class Aftermath {
  readonly #db: Database;
  readonly #media: CallMedia;
  readonly #deadlines: Deadlines;
  readonly #audience: Audience;
  readonly #log: Logger;

  constructor(parts: {
    db: Database;
    media: CallMedia;
    deadlines: Deadlines;
    audience: Audience;
    log: Logger;
  }) {
    this.#db = parts.db;
    this.#media = parts.media;
    this.#deadlines = parts.deadlines;
    this.#audience = parts.audience;
    this.#log = parts.log;
  }

  /**
   * Media first, then the screens: a page that is busy with its new screen would start to send its
   * sound and picture only after it (measured: 30 to 60 ms later). Media that take long, because a
   * worker has just died, do not keep anybody from seeing what is true.
   */
  follow(change: Change): void {
    const media = change.effects
      .map((effect) => this.#carryOut(effect))
      .filter((work) => work !== undefined);
    this.#deadlines.arm(change.after);
    const show = (): void => {
      this.#tellScreens(change);
    };
    if (media.length === 0) show();
    else void Promise.race([Promise.all(media), soon()]).then(show);
  }

  #carryOut(effect: Effect): Promise<void> | undefined {
    switch (effect.type) {
      case 'dispatch':
        // The dispatcher has made its offers in the transaction of this very change.
        return undefined;
      case 'goLive':
        return this.#logged(this.#media.goLive(effect.consultationId));
      case 'holdMedia':
        return this.#logged(this.#media.hold(effect.consultationId));
      case 'closeMedia':
        this.#media.close(effect.consultationId);
        return undefined;
      case 'dismissStaff':
        this.#media.leave({ consultationId: effect.consultationId, side: 'staff' });
        return undefined;
      case 'admitStaff':
        // Being offered is the right to join; the console joins when its view says that it rings.
        return undefined;
      default:
        return assertNever(effect);
    }
  }

  #logged(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      this.#log.error({ err: error }, 'an effect could not be carried out');
    });
  }

  #tellScreens({ before, after }: Change): void {
    const desks = new Set([before?.deskId ?? after.deskId, after.deskId]);
    const moved = lineMoved(before, after);
    const { kiosks, staff } = this.#db.read((stores) => ({
      kiosks: moved ? stores.consultations.queue([...desks]).map((c) => c.kioskId) : [],
      staff: stores.staff.all().filter((s) => s.deskIds.some((id) => desks.has(id))),
    }));
    for (const id of new Set([after.kioskId, ...kiosks])) this.#audience.kioskChanged(id);
    // Whoever it is or was with sees it, too, though their desks may be others by now.
    const theirs = [before, after].flatMap((c) => (c !== null && 'staffId' in c ? c.staffId : []));
    for (const id of new Set([...staff.map((s) => s.id), ...theirs])) {
      this.#audience.staffChanged(id);
    }
  }
}

/** Only somebody leaving the line changes how many are before the others. */
function lineMoved(before: Consultation | null, after: Consultation): boolean {
  const inLine = (c: Consultation | null) => c?.state === 'waiting' || c?.state === 'offered';
  return inLine(before) && !inLine(after);
}

/** How long the screens let the media go first. */
const HEAD_START_MS = 100;

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, HEAD_START_MS).unref();
  });
