import { AppError, type SessionEnd } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Device, OpenSession, WithCookies } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { EndedSessions, type Why } from './endedSessions.ts';
import { IDLE_MS, IdleLimits } from './idleLimits.ts';
import { SESSION_SECONDS, type Library } from './library.ts';

/** Signs of life closer together than this are written once. */
const WRITE_AGAIN_MS = 60_000;

interface Row {
  readonly sessionId: string;
  readonly staffId: string;
  readonly idleEndsAt: number;
  readonly expiresAt: string;
}

/** A session that was there and is over. */
type Ended = Pick<OpenSession, 'staffId' | 'sessionId'>;
type OverRow = Row & { readonly token: string };

const SESSION_OF = `select s.id as sessionId, u.staffId, s.idleEndsAt, s.expiresAt
  from session s join user u on u.id = s.userId`;
const OF_STAFF = 'userId = (select id from user where staffId = ?)';

/** Sessions: the library makes tokens and cookies, we end them by idle and absolute limits. */
export class Sessions {
  readonly #library: Library;
  readonly #clock: Clock;
  readonly #byToken: BetterSqlite.Statement<[string], Row>;
  readonly #extend: BetterSqlite.Statement<[number, number, string]>;
  readonly #ended = new EndedSessions();
  readonly #idle: IdleLimits;
  readonly #all: BetterSqlite.Statement<[], OverRow>;
  readonly #delete: BetterSqlite.Statement<[string]>;
  readonly #end: BetterSqlite.Statement<
    [string, string | null, string | null, string],
    { readonly id: string; readonly token: string }
  >;

  constructor(library: Library, db: BetterSqlite.Database, clock: Clock) {
    this.#library = library;
    this.#clock = clock;
    this.#idle = new IdleLimits(clock);
    this.#byToken = db.prepare(`${SESSION_OF} where s.token = ?`);
    this.#extend = db.prepare('update session set idleEndsAt = ?, lastActiveAt = ? where id = ?');
    this.#all = db.prepare(
      `select s.id as sessionId, u.staffId, s.idleEndsAt, s.expiresAt, s.token
       from session s join user u on u.id = s.userId`,
    );
    this.#delete = db.prepare('delete from session where id = ?');
    this.#end = db.prepare(
      `delete from session where ${OF_STAFF} and (? is null or id = ?) and id != ? returning id, token`,
    );
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
    const row = token === null ? undefined : this.#byToken.get(token);
    if (row === undefined || this.#limitOf(row) !== null) return null;
    const { staffId, sessionId, expiresAt } = row;
    const idleEndsAt = this.#idle.endOf(row);
    return { staffId, sessionId, idleEndsAt, endsAt: Date.parse(expiresAt) };
  }

  /** Whose session these cookies were of and why it ended; `null` where nothing is known of it. */
  async whyEnded(cookieHeader: string | undefined): Promise<Why | null> {
    const token = await this.#tokenOf(cookieHeader);
    if (token === null) return null;
    const row = this.#byToken.get(token);
    if (row === undefined) return this.#ended.find(token);
    const code = this.#limitOf(row);
    return code === null ? null : { staffId: row.staffId, code };
  }

  /** `NOT_SIGNED_IN`, or a limit that was reached. */
  async extend(cookieHeader: string | undefined): Promise<OpenSession> {
    const session = await this.find(cookieHeader);
    if (session === null) {
      throw new AppError((await this.whyEnded(cookieHeader))?.code ?? 'NOT_SIGNED_IN');
    }
    const now = this.#clock.now();
    const idleEndsAt = now + IDLE_MS;
    if (idleEndsAt - session.idleEndsAt < WRITE_AGAIN_MS) return session;
    this.#extend.run(idleEndsAt, now, session.sessionId);
    this.#idle.signOf(session.sessionId);
    return { ...session, idleEndsAt };
  }

  /** Ends the session of these cookies, if any; returns the values that clear them. */
  async signOut(cookieHeader: string | undefined): Promise<WithCookies> {
    const session = await this.find(cookieHeader);
    if (session !== null) {
      this.#delete.run(session.sessionId);
      this.#idle.forget(session.sessionId);
    }
    const { headers } = await this.#library.api.clearSessionCookie({ returnHeaders: true });
    return { cookies: headers.getSetCookie() };
  }

  /** Ends one session, or with `null` all but `except`; those that ended. */
  end(staffId: string, sessionId: string | null, code: SessionEnd, except = ''): readonly string[] {
    return this.#end.all(staffId, sessionId, sessionId, except).map(({ id, token }) => {
      this.#ended.remember(token, { staffId, code });
      this.#idle.forget(id);
      return id;
    });
  }

  endExpired(): readonly (Ended & Why)[] {
    return this.#all.all().flatMap((row) => {
      const { sessionId, staffId, token } = row;
      const code = this.#limitOf(row);
      if (code === null) return [];
      this.#delete.run(sessionId);
      this.#idle.forget(sessionId);
      this.#ended.remember(token, { staffId, code });
      return [{ staffId, sessionId, code }];
    });
  }

  async #tokenOf(cookieHeader: string | undefined): Promise<string | null> {
    if (cookieHeader === undefined) return null;
    const headers = new Headers({ cookie: cookieHeader });
    return (await this.#library.api.readSessionToken({ headers })).token;
  }

  /** The limit that a session has reached; the longest time counts first, for nothing moves it. */
  #limitOf(row: Row): Extract<SessionEnd, 'SESSION_IDLE' | 'SESSION_OVER'> | null {
    const now = this.#clock.now();
    if (Date.parse(row.expiresAt) <= now) return 'SESSION_OVER';
    return this.#idle.endOf(row) <= now ? 'SESSION_IDLE' : null;
  }
}
