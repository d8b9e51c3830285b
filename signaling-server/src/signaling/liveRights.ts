import type { ErrorCode, StaffMember } from '@madoguchi/domain';
import { may, seatOfStaff } from '@madoguchi/domain';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import { asStaff, type Identity } from '../services/accounts/identity.ts';
import { BOARD_KINDS } from '../services/boards.ts';
import type { Connections } from '../services/connections/connections.ts';
import type { RightsChange, RightsChanges } from '../services/access/rightsChanges.ts';
import { handsetOver } from '../services/views/handsetViews.ts';
import { boardPlacesOf } from '../services/views/boardViews.ts';
import {
  endConnection,
  roomOf,
  socketsIn,
  type SignalingServer,
  type SignalingSocket,
} from './connection.ts';
import type { Screens } from './screens.ts';

/** What changes of rights act on. */
export interface LiveRightsParts {
  readonly io: SignalingServer;
  readonly db: Database;
  readonly identity: Identity;
  readonly rights: RightsChanges;
  readonly connections: Connections;
  readonly media: Pick<MediaRooms, 'leave'>;
  readonly screens: Screens;
  readonly log: Logger;
}

/**
 * Lets changes of rights act at once on whoever is connected. `version` rises with each of them: a
 * connection whose handshake began before is as old as its rights, and has to come again.
 */
export class LiveRights {
  readonly #parts: LiveRightsParts;
  #version = 0;

  constructor(parts: LiveRightsParts) {
    this.#parts = parts;
    parts.rights.onChange((change) => {
      this.#follow(change).catch((error: unknown) => {
        parts.log.error(
          { err: error, type: change.type },
          'a change of rights was not carried out',
        );
      });
    });
  }

  get version(): number {
    return this.#version;
  }

  async #follow(change: RightsChange): Promise<void> {
    if (change.type === 'wardChanged') {
      this.#parts.screens.everybodyChanged();
      return;
    }
    this.#version += 1;
    switch (change.type) {
      case 'staffChanged':
        return this.#staffChanged(change.staffId);
      case 'sessionsEnded':
        return this.#sessionsEnded(change);
      case 'kioskRevoked':
        return this.#kioskRevoked(change.kioskId);
      case 'guestEnded':
        this.#guestEnded(change);
        return;
      case 'handsetEnded':
        this.#handsetEnded(change);
    }
  }

  async #staffChanged(staffId: string): Promise<void> {
    const { identity, connections, screens } = this.#parts;
    const staff = identity.enabledStaff(staffId);
    if (staff === null) {
      return this.#sessionsEnded({ staffId, sessionId: null, code: 'ACCOUNT_DISABLED' });
    }
    const actor = asStaff(staff);
    for (const { data } of this.#open('staff', staffId)) {
      data.admission = { ...data.admission, actor };
    }
    this.#boardsMoved(staff);
    if (!may(actor, 'media.use')) {
      this.#silence(staffId);
      await connections.staffBarred(staffId);
    }
    await connections.staffMoved(staffId);
    // Which topics a kiosk offers, and who is whose colleague, follows from who serves which desk.
    screens.everybodyChanged();
  }

  async #sessionsEnded(ended: {
    staffId: string;
    sessionId: string | null;
    code: ErrorCode;
  }): Promise<void> {
    const { identity, connections } = this.#parts;
    const { staffId, sessionId, code } = ended;
    const open = this.#open('staff', staffId);
    const over = open.filter(
      ({ data }) => sessionId === null || data.admission.sessionId === sessionId,
    );
    for (const socket of over) endConnection(socket, code);
    for (const socket of this.#boardsOf(staffId)) {
      const { sessionId: of, outlivesIdle } = socket.data.admission;
      const isMeant = sessionId === null || of === sessionId;
      if (isMeant && !(outlivesIdle && code === 'SESSION_IDLE')) endConnection(socket, code);
    }
    // Media outlive a connection that breaks, but not the right to them.
    if (over.length === open.length) this.#silence(staffId);
    if (identity.enabledStaff(staffId) === null) await connections.staffBarred(staffId);
  }

  async #kioskRevoked(kioskId: string): Promise<void> {
    const { db, connections, media } = this.#parts;
    for (const socket of this.#open('kiosk', kioskId)) endConnection(socket, 'KIOSK_REFUSED');
    const c = db.read(({ consultations }) => consultations.latestOfKiosk(kioskId));
    if (c?.carriedAt === null) media.leave({ consultationId: c.id, seat: 'kiosk' });
    await connections.kioskBarred(kioskId);
    this.#parts.screens.everybodyChanged(...BOARD_KINDS);
  }

  /** A board of a place that is no longer theirs ends; any other stays, and is as they are now. */
  #boardsMoved(staff: StaffMember): void {
    const places = this.#parts.db.read((stores) => boardPlacesOf(stores, staff));
    for (const socket of this.#boardsOf(staff.id)) {
      const { admission } = socket.data;
      if (places.includes(admission.viewer.id)) {
        socket.data.admission = { ...admission, actor: asStaff(staff) };
      } else endConnection(socket, 'NOT_ALLOWED');
    }
  }

  /** Their seat in the call was taken from them with the change that ended it. */
  #guestEnded({ participantId, because }: Extract<RightsChange, { type: 'guestEnded' }>): void {
    for (const socket of this.#open('guest', participantId)) {
      socket.emit('guest.view', { stage: 'over', because });
      endConnection(socket, 'INVITATION_INVALID');
    }
  }

  /** A newer phone of the same consultation may be there already. */
  #handsetEnded(ended: Extract<RightsChange, { type: 'handsetEnded' }>): void {
    const { consultationId, handsetId } = ended;
    const view = this.#parts.db.read((stores) => handsetOver(stores, ended));
    for (const socket of this.#open('handset', consultationId)) {
      const { actor } = socket.data.admission;
      if (actor.kind !== 'handset' || actor.handsetId !== handsetId) continue;
      socket.emit('handset.view', view);
      endConnection(socket, 'HANDSET_CODE_INVALID');
    }
  }

  /** The boards that somebody of staff has open: their rooms are those of places. */
  #boardsOf(staffId: string): SignalingSocket[] {
    return [...this.#parts.io.sockets.sockets.values()].filter(({ data }) => {
      const { viewer, actor } = data.admission;
      const isBoard = BOARD_KINDS.some((kind) => kind === viewer.kind);
      return isBoard && actor.kind === 'staff' && actor.staffId === staffId;
    });
  }

  /** What this viewer has open. */
  #open(kind: string, id: string): SignalingSocket[] {
    return socketsIn(this.#parts.io, roomOf({ kind, id }));
  }

  /** Ends sound and picture of this person, whatever becomes of the consultation. */
  #silence(staffId: string): void {
    const c = this.#parts.db.read(({ consultations }) => consultations.ofStaff(staffId));
    if (c === null) return;
    this.#parts.media.leave({ consultationId: c.id, seat: seatOfStaff(staffId) });
  }
}
