import { AppError, type SessionEnd } from '@madoguchi/domain';
import type { Kysely } from 'kysely';
import type {
  Device,
  EndingSessions,
  OpenSession,
  WatchingSession,
  WithCookies,
} from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { accompanying } from './accompanying.ts';
import { EndedSessions, type Why } from './endedSessions.ts';
import { IDLE_MS, IdleLimits } from './idleLimits.ts';
import { SESSION_SECONDS, type Library } from './library.ts';
import type { AccountTables } from './tables.ts';

/** Signs of life closer together than this are written once. */
const WRITE_AGAIN_MS = 60_000;

interface Row {
  readonly sessionId: string;
  readonly staffId: string;
  readonly idleEndsAt: number;
  readonly expiresAt: string | Date;
}

type Deleted = { readonly id: string; readonly token: string } & Pick<Row, 'expiresAt'>;

/** A session that was there and is over. */
type EndedSession = Pick<OpenSession, 'staffId' | 'sessionId'> & Why;

/** Sessions: the library makes tokens and cookies, we end them by idle and absolute limits. */
export class Sessions {
  readonly #library: Library;
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;
  readonly #ended = new EndedSessions();
  readonly #idle: IdleLimits;

  constructor(library: Library, db: Kysely<AccountTables>, clock: Clock) {
    this.#library = library;
    this.#db = db;
    this.#clock = clock;
    this.#idle = new IdleLimits(clock);
  }

  /** Opens a session with a token of its own, whatever this browser was signed in as before. */
  async open(
    account: { readonly staffId: string; readonly userId: string },
    device: Device,
  ): Promise<{ readonly session: OpenSession } & WithCookies> {
    const now = this.#clock.now();
    const limits = { idleEndsAt: now + IDLE_MS, endsAt: now + SESSION_SECONDS * 1000 };
    const { headers, response } = await this.#library.api.openSession({
      body: { userId: account.userId, ...device, now, ...limits },
      returnHeaders: true,
    });
    const { sessionId } = response;
    this.#idle.signOf(sessionId);
    return {
      session: { staffId: account.staffId, sessionId, ...limits },
      cookies: headers.getSetCookie(),
    };
  }

  /** The open session behind a cookie header, or `null`. */
  async find(cookieHeader: string | undefined): Promise<OpenSession | null> {
    const token = await this.#tokenOf(cookieHeader);
    const row = token === null ? undefined : await this.#byToken(token);
    if (row === undefined || this.#limitOf(row) !== null) return null;
    const { staffId, sessionId, expiresAt } = row;
    const idleEndsAt = this.#idle.endOf(row);
    return { staffId, sessionId, idleEndsAt, endsAt: timeOf(expiresAt) };
  }

  /** The same, or one that is idle and has not reached its longest time. */
  async findForWatching(cookieHeader: string | undefined): Promise<WatchingSession | null> {
    const token = await this.#tokenOf(cookieHeader);
    if (token === null) return null;
    const row = await this.#byToken(token);
    const known =
      row === undefined
        ? this.#ended.find(token)
        : { ...row, endsAt: timeOf(row.expiresAt), code: this.#limitOf(row) };
    if (known === null || known.endsAt <= this.#clock.now()) return null;
    if ((known.code ?? 'SESSION_IDLE') !== 'SESSION_IDLE') return null;
    return { staffId: known.staffId, sessionId: known.sessionId, endsAt: known.endsAt };
  }

  /** Whose session these cookies were of and why it ended; `null` where nothing is known of it. */
  async whyEnded(cookieHeader: string | undefined): Promise<Why | null> {
    const token = await this.#tokenOf(cookieHeader);
    if (token === null) return null;
    const row = await this.#byToken(token);
    if (row === undefined) return this.#ended.find(token);
    const code = this.#limitOf(row);
    return code === null ? null : { staffId: row.staffId, code };
  }

  /** `NOT_SIGNED_IN`, or a limit that was reached. */
  async extend(cookieHeader: string | undefined): Promise<OpenSession> {
    const session = await this.find(cookieHeader);
    if (session === null) throw await this.#refusal(cookieHeader);
    const now = this.#clock.now();
    const idleEndsAt = now + IDLE_MS;
    if (idleEndsAt - session.idleEndsAt < WRITE_AGAIN_MS) return session;
    const extended = await this.#db
      .updateTable('session')
      .set({ idleEndsAt, lastActiveAt: now })
      .where('id', '=', session.sessionId)
      .returning('id')
      .executeTakeFirst();
    // Somebody has ended it meanwhile.
    if (extended === undefined) throw await this.#refusal(cookieHeader);
    this.#idle.signOf(session.sessionId);
    return { ...session, idleEndsAt };
  }

  /** Ends the session of these cookies, if any; returns the values that clear them. */
  async signOut(cookieHeader: string | undefined): Promise<WithCookies> {
    const token = await this.#tokenOf(cookieHeader);
    if (token !== null) this.#ended.forget(token);
    const session = await this.find(cookieHeader);
    if (session !== null) {
      await this.#db.deleteFrom('session').where('id', '=', session.sessionId).execute();
      this.#idle.forget(session.sessionId);
    }
    const { headers } = await this.#library.api.clearSessionCookie({ returnHeaders: true });
    return { cookies: headers.getSetCookie() };
  }

  /** Ends one session, or with `null` all but `except`; those that ended. */
  async end(
    staffId: string,
    sessionId: string | null,
    code: SessionEnd,
    except = '',
  ): Promise<readonly string[]> {
    const ended = await this.#ending(staffId, sessionId)
      .where('id', '!=', except)
      .returning(['id', 'token', 'expiresAt'])
      .execute();
    if (sessionId === null) this.#ended.overrule(staffId, code);
    this.#remember(ended, { staffId, code });
    return ended.map(({ id }) => id);
  }

  /** The same with a unit of work. */
  async ending(
    staffId: string,
    sessionId: string | null,
    code: SessionEnd,
  ): Promise<EndingSessions> {
    const all = this.#db
      .selectFrom('session as s')
      .innerJoin('user as u', 'u.id', 's.userId')
      .select(['s.id', 's.token', 's.expiresAt'])
      .where('u.staffId', '=', staffId);
    const open = await (sessionId === null ? all : all.where('s.id', '=', sessionId)).execute();
    return {
      sessionIds: open.map(({ id }) => id),
      end: (unit, whenNone) => {
        const refusals = whenNone === undefined ? {} : { whenUnchanged: whenNone };
        unit.accompany(accompanying(this.#ending(staffId, sessionId), refusals));
      },
      ended: () => {
        if (sessionId === null) this.#ended.overrule(staffId, code);
        this.#remember(open, { staffId, code });
      },
    };
  }

  async endExpired(): Promise<readonly EndedSession[]> {
    const ended: EndedSession[] = [];
    for (const row of await this.#rows().select('s.token').execute()) {
      const { sessionId: id, staffId, token, expiresAt } = row;
      const code = this.#limitOf(row);
      if (code === null || !(await this.#isEnded(row))) continue;
      this.#remember([{ id, token, expiresAt }], { staffId, code });
      ended.push({ staffId, sessionId: id, code });
    }
    return ended;
  }

  #rows() {
    return this.#db
      .selectFrom('session as s')
      .innerJoin('user as u', 'u.id', 's.userId')
      .select(['s.id as sessionId', 'u.staffId', 's.idleEndsAt', 's.expiresAt']);
  }

  #byToken(token: string): Promise<Row | undefined> {
    return this.#rows().where('s.token', '=', token).executeTakeFirst();
  }

  #ending(staffId: string, sessionId: string | null) {
    const owner = this.#db.selectFrom('user').select('id').where('staffId', '=', staffId);
    const all = this.#db.deleteFrom('session').where('userId', '=', owner);
    return sessionId === null ? all : all.where('id', '=', sessionId);
  }

  /** Ends one whose limit was reached, unless a sign of life or somebody else came first. */
  async #isEnded({ sessionId, idleEndsAt }: Row): Promise<boolean> {
    const ended = await this.#db
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('idleEndsAt', '=', idleEndsAt)
      .returning('id')
      .executeTakeFirst();
    return ended !== undefined;
  }

  #remember(ended: readonly Deleted[], why: Why): void {
    for (const { id, token, expiresAt } of ended) {
      this.#ended.remember(token, { ...why, sessionId: id, endsAt: timeOf(expiresAt) });
      this.#idle.forget(id);
    }
  }

  async #refusal(cookieHeader: string | undefined): Promise<AppError> {
    return new AppError((await this.whyEnded(cookieHeader))?.code ?? 'NOT_SIGNED_IN');
  }

  async #tokenOf(cookieHeader: string | undefined): Promise<string | null> {
    if (cookieHeader === undefined) return null;
    const headers = new Headers({ cookie: cookieHeader });
    return (await this.#library.api.readSessionToken({ headers })).token;
  }

  /** The limit that a session has reached; the longest time counts first, for nothing moves it. */
  #limitOf(row: Row): Extract<SessionEnd, 'SESSION_IDLE' | 'SESSION_OVER'> | null {
    const now = this.#clock.now();
    if (timeOf(row.expiresAt) <= now) return 'SESSION_OVER';
    return this.#idle.endOf(row) <= now ? 'SESSION_IDLE' : null;
  }
}

const timeOf = (instant: string | Date): number => new Date(instant).getTime();
