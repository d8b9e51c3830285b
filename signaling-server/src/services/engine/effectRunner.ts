import type { Consultation, Effect } from '@madoguchi/domain';
import { assertNever, deskIdsOf, isQueued, staffIn } from '@madoguchi/domain';
import type { Audience } from '../../ports/audience.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MediaRooms } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import type { ConnectedStaff } from '../connections/connectedStaff.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** The part of the media that a consultation's changes drive. */
export type CallMedia = Pick<MediaRooms, 'goLive' | 'holdResident' | 'close' | 'leave'>;

/** Carries out what follows from what was committed: media, screens. */
export class Aftermath {
  readonly #db: Database;
  readonly #media: CallMedia;
  readonly #connected: ConnectedStaff;
  readonly #audience: Audience;
  readonly #log: Logger;

  constructor(parts: {
    db: Database;
    media: CallMedia;
    connected: ConnectedStaff;
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
      case 'dispatch':
      case 'freed':
        // The dispatcher has made its offers in the transaction of this very change.
        return undefined;
      case 'admit':
        // Having a seat is the right to join; a page joins when its view says so.
        return undefined;
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

  /** Every screen that shows something else now, and no other. It is on the way of every command. */
  #tellScreens({ changes, shownAt, stirred, endedGuests }: UnitOfWork): void {
    const places = new Set(shownAt.deskIds);
    addAll(places, shownAt.centerIds);
    const staffIds = new Set(shownAt.staffIds);
    const kioskIds = new Set<string>();
    const movedAt = new Set<string>();
    // How many are at work decides how long the others will wait.
    for (const staffId of stirred) addAll(movedAt, this.#desksOf(staffId));
    for (const { before, after } of changes) {
      kioskIds.add(after.kioskId);
      places.add(after.centerId);
      const [were, are] = [before === null ? [] : staffIn(before), staffIn(after)];
      // Whoever it is or was with sees it, too, though they serve other desks.
      for (const { staffId } of were) staffIds.add(staffId);
      for (const { staffId } of are) staffIds.add(staffId);
      for (const staffId of changedParts(were, are)) addAll(places, this.#desksOf(staffId));
      if (before !== null) this.#touch(before, places);
      this.#touch(after, places);
      if (!hasMoved(before, after)) continue;
      if (before !== null) addAll(movedAt, deskIdsOf(before));
      addAll(movedAt, deskIdsOf(after));
    }
    addAll(kioskIds, this.#kiosksInLine(movedAt));
    for (const id of kioskIds) this.#audience.changed({ kind: 'kiosk', id });
    for (const id of staffIds) this.#audience.changed({ kind: 'staff', id });
    this.#connected.eachAt(places, (id) => {
      this.#audience.changed({ kind: 'staff', id });
    });
    for (const { participantId: id } of endedGuests) this.#audience.changed({ kind: 'guest', id });
  }

  /** The desks that show it, and the guests who take part in it. */
  #touch(c: Consultation, places: Set<string>): void {
    places.add(c.deskId);
    if (isQueued(c)) addAll(places, deskIdsOf(c));
    if (!('participants' in c)) return;
    for (const { staffId, participantId: id } of c.participants) {
      if (staffId === null) this.#audience.changed({ kind: 'guest', id });
    }
  }

  #desksOf(staffId: string): readonly string[] {
    return this.#db.read(({ staff }) => staff.get(staffId)?.deskIds ?? []);
  }

  #kiosksInLine(deskIds: ReadonlySet<string>): readonly string[] {
    if (deskIds.size === 0) return [];
    return this.#db.read(({ consultations }) =>
      consultations.queue([...deskIds]).map((c) => c.kioskId),
    );
  }
}

function addAll<T>(to: Set<T>, from: Iterable<T>): void {
  for (const each of from) to.add(each);
}

type Parts = ReturnType<typeof staffIn>;

/** Of whom colleagues see that they do something else now. */
function changedParts(were: Parts, are: Parts): readonly string[] {
  const changed: string[] = [];
  for (const part of were) if (!isIn(are, part)) changed.push(part.staffId);
  for (const part of are) if (!isIn(were, part)) changed.push(part.staffId);
  return changed;
}

const isIn = (parts: Parts, { staffId, as }: Parts[number]): boolean =>
  parts.some((each) => each.staffId === staffId && each.as === as);

/** Whether others in the line have fewer or more people before them now. */
function hasMoved(before: Consultation | null, after: Consultation): boolean {
  if (before === null) return false;
  const [was, is] = [isQueued(before) ? before : null, isQueued(after) ? after : null];
  if (was === null || is === null) return was !== is;
  return was.standing !== is.standing || was.openSteps !== is.openSteps;
}

/** How long the screens let the media go first. */
const HEAD_START_MS = 100;

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, HEAD_START_MS).unref();
  });
