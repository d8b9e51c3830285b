import type { Effect } from '@madoguchi/domain';
import { assertNever } from '@madoguchi/domain';
import type { Audience } from '../../ports/audience.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MediaRooms } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import type { ConnectedStaffStore } from '../../ports/store.ts';
import { ConcernedScreens } from '../records/concernedScreens.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** The part of the media that a consultation's changes drive. */
export type CallMedia = Pick<MediaRooms, 'goLive' | 'holdResident' | 'close' | 'leave'>;

/** Carries out what follows from what was committed: media, screens. */
export class EffectRunner {
  readonly #db: Database;
  readonly #media: CallMedia;
  readonly #connected: ConnectedStaffStore;
  readonly #audience: Audience;
  readonly #log: Logger;

  constructor(parts: {
    db: Database;
    media: CallMedia;
    connected: ConnectedStaffStore;
    audience: Audience;
    log: Logger;
  }) {
    this.#db = parts.db;
    this.#media = parts.media;
    this.#connected = parts.connected;
    this.#audience = parts.audience;
    this.#log = parts.log;
  }

  /**
   * Media first, then the screens: a page that is busy with its new screen would start to send its
   * sound and picture only after it (measured: 30 to 60 ms later). Media that take long, because a
   * worker has just died, do not keep anybody from seeing what is true.
   */
  follow(done: UnitOfWork): void {
    const media: Promise<void>[] = [];
    for (const { effects } of done.changes) {
      for (const effect of effects) {
        const work = this.#carryOut(effect);
        if (work !== undefined) media.push(work);
      }
    }
    const show = (): void => {
      this.#tellScreens(done);
    };
    if (media.length === 0) show();
    else void Promise.race([Promise.all(media), soon()]).then(show);
  }

  #carryOut(effect: Effect): Promise<void> | undefined {
    switch (effect.type) {
      case 'goLive':
        return this.#logged(this.#media.goLive(effect.consultationId));
      case 'holdResident':
        return this.#logged(this.#media.holdResident(effect.consultationId));
      case 'closeMedia':
        this.#media.close(effect.consultationId);
        return undefined;
      case 'dismiss':
        this.#media.leave({ consultationId: effect.consultationId, seat: effect.seat });
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

  /** Every screen that shows something else now, and no other. */
  #tellScreens({ changes, availabilityChanged, kiosksMoved }: UnitOfWork): void {
    this.#db.read((stores) => {
      const screens = new ConcernedScreens(stores);
      for (const staffId of availabilityChanged) screens.availability(staffId);
      for (const kioskId of kiosksMoved) screens.kioskMoved(kioskId);
      for (const change of changes) change.kind.concern(screens, stores, change);
      screens.tell(this.#audience, this.#connected);
    });
  }
}

/** How long the screens let the media go first. */
const HEAD_START_MS = 100;

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, HEAD_START_MS).unref();
  });
