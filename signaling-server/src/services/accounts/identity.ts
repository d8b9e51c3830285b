import type { Actor, ErrorCode, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { challengeText } from '@madoguchi/protocol';
import type { Accounts, OpenSession, WatchingSession } from '../../ports/accounts.ts';
import type { Database, Kiosk } from '../../ports/store.ts';
import type { KioskChallenges } from '../kiosks/kioskChallenges.ts';
import { isSignedBy } from '../kiosks/kioskSignature.ts';

/** What a kiosk says of itself, and the proof. */
export interface KioskProof {
  readonly kioskId: string;
  readonly challenge: string;
  readonly signature: string;
}

/** Somebody who is signed in, and the session by which they are. */
export interface SignedIn {
  readonly staff: StaffMember;
  readonly session: OpenSession;
}

/** Finds out who speaks: what a message says of its sender is believed only with its proof. */
export class Identity {
  readonly #db: Database;
  readonly #accounts: Pick<Accounts, 'whoIs' | 'whyNobody' | 'watcher'>;
  readonly #challenges: KioskChallenges;

  constructor(
    db: Database,
    accounts: Pick<Accounts, 'whoIs' | 'whyNobody' | 'watcher'>,
    challenges: KioskChallenges,
  ) {
    this.#db = db;
    this.#accounts = accounts;
    this.#challenges = challenges;
  }

  /** What a kiosk has to sign for its next connection; unknown kiosks are answered alike. */
  challenge(kioskId: string): { challenge: string; expiresAt: number } {
    return this.#challenges.issue(kioskId);
  }

  /**
   * The kiosk that signed its challenge for this origin. Refuses with `KIOSK_NOT_ENROLLED`, or with
   * `KIOSK_REFUSED` for a wrong signature, a used or old challenge, and a kiosk that was withdrawn.
   */
  kiosk({ kioskId, challenge, signature }: KioskProof, origin: string): Kiosk {
    const kiosk = this.#db.read(({ kiosks }) => kiosks.get(kioskId));
    if (kiosk === null) throw new AppError('KIOSK_NOT_ENROLLED');
    const text = challengeText(origin, kioskId, challenge);
    const isGood = this.#challenges.isGood(kioskId, challenge);
    if (!isGood || kiosk.revokedAt !== null || !isSignedBy(kiosk.publicKey, text, signature)) {
      throw new AppError('KIOSK_REFUSED');
    }
    this.#challenges.use(challenge);
    return kiosk;
  }

  /** The signed-in member of staff behind a cookie header, or `null`. */
  async staff(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const session = await this.#accounts.whoIs(cookieHeader);
    const staff = session === null ? null : this.enabledStaff(session.staffId);
    return session === null || staff === null ? null : { staff, session };
  }

  /** Whoever may look on by a cookie header, though they may do nothing by it any more; or `null`. */
  async watcher(
    cookieHeader: string | undefined,
  ): Promise<{ readonly staff: StaffMember; readonly session: WatchingSession } | null> {
    const session = await this.#accounts.watcher(cookieHeader);
    const staff = session === null ? null : this.enabledStaff(session.staffId);
    return session === null || staff === null ? null : { staff, session };
  }

  /** What to tell whom `staff` does not find: how their session ended, or `NOT_SIGNED_IN`. */
  whyNobody(cookieHeader: string | undefined): Promise<ErrorCode> {
    return this.#accounts.whyNobody(cookieHeader);
  }

  /** A member of staff who may be connected now, or `null`. */
  enabledStaff(staffId: string): StaffMember | null {
    const staff = this.#db.read((stores) => stores.staff.get(staffId));
    return staff === null || staff.disabled ? null : staff;
  }
}

/** A device as an actor. */
export const asKiosk = (kiosk: Kiosk): Extract<Actor, { kind: 'kiosk' }> => ({
  kind: 'kiosk',
  kioskId: kiosk.id,
  centerId: kiosk.centerId,
});

/** A member of staff as an actor. */
export const asStaff = (staff: StaffMember): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId: staff.id,
  role: staff.role,
});
