import type { Consultation, Effect } from '@madoguchi/domain';
import { assertNever, deskIdsOf, isQueued, staffIn } from '@madoguchi/domain';
import type { Audience } from '../ports/audience.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { ConnectedStaff } from './connected.ts';
import type { Change, UnitOfWork } from './unitOfWork.ts';

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
    const media = done.changes
      .flatMap(({ effects }) => effects)
      .map((effect) => this.#carryOut(effect))
      .filter((work) => work !== undefined);
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

  /** Every screen that shows something else now, and no other. */
  #tellScreens({ changes, shownAt, stirred, endedGuests }: UnitOfWork): void {
    const colleagues = this.#desksOf(changes.flatMap(changedParts));
    const places = new Set([...shownAt.deskIds, ...shownAt.centerIds, ...colleagues]);
    const staffIds = new Set(shownAt.staffIds);
    const kioskIds = new Set<string>();
    // How many are at work decides how long the others will wait.
    const movedAt = new Set(this.#desksOf([...stirred]));
    for (const change of changes) {
      kioskIds.add(change.after.kioskId);
      places.add(change.after.centerId);
      for (const c of states(change)) {
        for (const deskId of [c.deskId, ...deskIdsOf(c)]) places.add(deskId);
        for (const { staffId } of staffIn(c)) staffIds.add(staffId);
        for (const id of guestsIn(c)) this.#audience.guestChanged(id);
      }
      if (hasMoved(change)) for (const c of states(change)) addAll(movedAt, deskIdsOf(c));
    }
    addAll(kioskIds, this.#kiosksInLine(movedAt));
    for (const id of kioskIds) this.#audience.kioskChanged(id);
    // Whoever it is or was with sees it, too, though they serve other desks.
    for (const id of new Set([...staffIds, ...this.#connected.at(places)])) {
      this.#audience.staffChanged(id);
    }
    for (const { participantId } of endedGuests) this.#audience.guestChanged(participantId);
  }

  #desksOf(staffIds: readonly string[]): readonly string[] {
    return this.#db.read(({ staff }) => staffIds.flatMap((id) => staff.get(id)?.deskIds ?? []));
  }

  #kiosksInLine(deskIds: ReadonlySet<string>): readonly string[] {
    if (deskIds.size === 0) return [];
    return this.#db.read(({ consultations }) =>
      consultations.queue([...deskIds]).map((c) => c.kioskId),
    );
  }
}

const states = ({ before, after }: Change): readonly Consultation[] =>
  before === null ? [after] : [before, after];

function guestsIn(c: Consultation): readonly string[] {
  return 'participants' in c
    ? c.participants.filter((p) => p.staffId === null).map((p) => p.participantId)
    : [];
}

function addAll<T>(to: Set<T>, from: Iterable<T>): void {
  for (const each of from) to.add(each);
}

/** Of whom colleagues see that they do something else now. */
function changedParts({ before, after }: Change): readonly string[] {
  const [were, are] = [before === null ? [] : staffIn(before), staffIn(after)];
  const isIn = (parts: typeof are, one: (typeof are)[number]): boolean =>
    parts.some(({ staffId, as }) => staffId === one.staffId && as === one.as);
  const changed = [...were.filter((p) => !isIn(are, p)), ...are.filter((p) => !isIn(were, p))];
  return changed.map(({ staffId }) => staffId);
}

/** Whether others in the line have fewer or more people before them now. */
function hasMoved({ before, after }: Change): boolean {
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
