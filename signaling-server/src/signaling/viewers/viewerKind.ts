import type { StaffMember } from '@madoguchi/domain';
import type { z } from 'zod';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import type { Identity } from '../../services/accounts/identity.ts';
import type { Connections } from '../../services/connections/connections.ts';
import type { GuestLobby } from '../../services/guests/guestLobby.ts';
import type { HandsetEntry } from '../../services/handsets/handsetEntry.ts';
import type { KioskRegister } from '../../services/kiosks/kioskRegister.ts';
import type { ViewMoment } from '../../services/views/viewMoment.ts';
import type {
  Admission,
  Identified,
  Screen,
  SignalingServer,
  SignalingSocket,
} from '../connection.ts';

/** What kinds of viewers ask and tell when one of them comes and goes. */
export interface ViewerParts {
  readonly io: SignalingServer;
  readonly db: Database;
  readonly identity: Identity;
  readonly kioskRegister: KioskRegister;
  readonly guests: GuestLobby;
  /** `null` where the phones of residents cannot reach this server. */
  readonly handsetEntry: HandsetEntry | null;
  readonly connections: Connections;
  readonly log: Logger;
  /** What somebody has yet to set up before they may do anything else; `null` when nothing. */
  requiredFactor(staff: StaffMember): Promise<'totp' | 'passkey' | null>;
}

/** A connection that is not let in yet: what it says of itself, and its network address. */
interface Arrival<Said> {
  readonly socket: SignalingSocket;
  readonly said: Said;
  readonly from: string;
}

/**
 * A kind of viewers: everything that tells it from the others. Rooms, views, handshakes and connections ask
 * this and know no kind by its name.
 */
export interface ViewerKind<View = unknown, Said = unknown, A extends Identified = Identified> {
  /** Its name; a viewer's room is `name:id`. */
  readonly name: string;
  /** How it introduces itself, and the schema of all that it says then. */
  readonly as: string;
  readonly handshake: z.ZodType<Said>;
  /** The least time between two views of one room, in milliseconds; without it each change is sent at once. */
  readonly paceMs?: number;
  /** Decides who has come and whether they may be here; refuses with a code of the closed table. */
  admit(parts: ViewerParts, arrival: Arrival<Said>): Admission<A> | Promise<Admission<A>>;
  /** What this viewer sees now; `actor` is who is connected as it, `null` when nobody is. */
  viewOf(moment: ViewMoment, id: string, actor: A | null): View;
  /** Sends a view by the event that carries it. */
  show(to: Screen, view: View): void;
  /** Tells whoever waits for them, or works beside them, in the moment in which they are connected. */
  connected(parts: ViewerParts, admission: Admission<A>): Promise<void>;
  /** Tells that a connection of theirs has ended; the last one decides. */
  disconnected(parts: ViewerParts, admission: Admission<A>): Promise<void>;
}
