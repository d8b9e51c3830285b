import type { IncomingMessage } from 'node:http';
import type { StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Handshake } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { GuestDoor } from '../services/guests/guestLobby.ts';
import { asKiosk, asStaff, type Identity } from '../services/accounts/identity.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import {
  guestRoom,
  kioskRoom,
  socketsIn,
  staffRoom,
  type Admission,
  type SignalingServer,
  type SignalingSocket,
} from './connection.ts';
import { parseHandshake } from './handshake.ts';

/** How long the older connection of a kiosk may take to say that it lives. */
const PRESENT_LIMIT_MS = 1_000;

/** What letting in needs. */
export interface AdmissionParts {
  readonly io: SignalingServer;
  readonly identity: Identity;
  readonly kioskRegister: KioskRegister;
  readonly guests: GuestDoor;
  readonly log: Logger;
  /** From where a request comes. */
  addressOf(request: IncomingMessage): string;
  /** What somebody has yet to set up before they may do anything else; `null` when nothing. */
  requiredFactor(staff: StaffMember): Promise<'totp' | 'passkey' | null>;
}

/**
 * Decides who a new connection is and whether it may be here. Refuses with `NOT_SIGNED_IN` (or how the session ended),
 * `SECOND_FACTOR_NEEDED`, as `Identity.kiosk` does, with `KIOSK_DUPLICATE`, `INVITATION_INVALID`, or as the handshake.
 */
export async function admit(parts: AdmissionParts, socket: SignalingSocket): Promise<Admission> {
  const said = parseHandshake(socket.handshake.auth);
  // Looked at first: once a client has gone nobody knows where it was.
  const from = parts.addressOf(socket.request);
  switch (said.as) {
    case 'kiosk':
      return admitKiosk(parts, socket, from, said);
    case 'console':
      return admitStaff(parts, socket, from);
    case 'guest':
      return admitGuest(parts, socket, from);
  }
}

/** Somebody whose link was used in this browser, as long as they are asked to that consultation. */
function admitGuest(parts: AdmissionParts, socket: SignalingSocket, from: string): Admission {
  const actor = parts.guests.whoIs(socket.handshake.headers.cookie);
  if (actor === null) throw new AppError('INVITATION_INVALID');
  const older = socketsIn(parts.io, guestRoom(actor.participantId));
  const replaces = older.map(({ id }) => id);
  return { actor, from, sessionId: null, version: null, replaces };
}

async function admitStaff(
  parts: AdmissionParts,
  socket: SignalingSocket,
  from: string,
): Promise<Admission> {
  const { cookie } = socket.handshake.headers;
  const found = await parts.identity.staff(cookie);
  if (found === null) throw new AppError(await parts.identity.whyNobody(cookie));
  const { staff, session } = found;
  if ((await parts.requiredFactor(staff)) !== null) throw new AppError('SECOND_FACTOR_NEEDED');
  const older = socketsIn(parts.io, staffRoom(staff.id));
  const replaces = older.map(({ id }) => id);
  return { actor: asStaff(staff), from, sessionId: session.sessionId, version: null, replaces };
}

/**
 * A kiosk that reloads comes before its former connection is known to be gone; a copy of a kiosk
 * comes while the first one lives. The older connection tells which of the two it is.
 */
async function admitKiosk(
  { io, identity, kioskRegister, log }: AdmissionParts,
  socket: SignalingSocket,
  from: string,
  said: Extract<Handshake, { as: 'kiosk' }>,
): Promise<Admission> {
  // The middleware of the origin has let only our own origins through.
  const kiosk = identity.kiosk(said, socket.handshake.headers.origin ?? '');
  const older = socketsIn(io, kioskRoom(kiosk.id));
  const alive = await Promise.all(older.map(isPresent));
  if (alive.includes(true)) {
    log.warn({ kioskId: kiosk.id }, 'a second device came with the key of a connected kiosk');
    await kioskRegister.duplicate(kiosk, from);
    throw new AppError('KIOSK_DUPLICATE');
  }
  const replaces = older.map(({ id }) => id);
  return { actor: asKiosk(kiosk), from, sessionId: null, version: said.version, replaces };
}

function isPresent(older: SignalingSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const gone = (): void => {
      resolve(false);
    };
    older.once('disconnect', gone);
    older.timeout(PRESENT_LIMIT_MS).emit('session.present', {}, (error: Error | null) => {
      older.off('disconnect', gone);
      resolve(error === null);
    });
  });
}
