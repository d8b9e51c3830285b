import { AppError } from '@madoguchi/domain';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { username } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Accounts } from '../ports/accounts.ts';

/** The longest a session lives: a working day (ASVS 7.3.2). */
const SESSION_SECONDS = 10 * 60 * 60;

const sessionUser = z.object({ user: z.object({ staffId: z.string() }) });

/**
 * Accounts kept by better-auth on our database, with Argon2id passwords (m=19 MiB, t=2, p=1, the
 * OWASP minimum that is @node-rs/argon2's default). Only the calls below are reachable: none of the
 * library's own routes is mounted, so there is no open sign-up and no password reset by e-mail.
 */
export function createAccounts(options: {
  kysely: Kysely<unknown>;
  secret: string;
  baseUrl: string;
  secureCookies: boolean;
}): Accounts {
  const auth = betterAuth({
    database: { db: options.kysely, type: 'sqlite' },
    secret: options.secret,
    baseURL: options.baseUrl,
    telemetry: { enabled: false },
    // Origins and rates are checked once for all routes in http/.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: digest, password }) => verify(digest, password),
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    user: { additionalFields: { staffId: { type: 'string', required: true, input: false } } },
    advanced: {
      useSecureCookies: options.secureCookies,
      cookiePrefix: 'madoguchi',
      defaultCookieAttributes: { sameSite: 'strict' },
      // An address is personal data, and the audit log has its own.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [username({ usernameValidator: (name) => /^[\w.-]+$/.test(name) })],
    logger: { disabled: true },
  });

  return {
    async signIn(name, password) {
      const { headers, response } = await auth.api
        .signInUsername({ body: { username: name, password }, returnHeaders: true })
        .catch((error: unknown) => {
          throw new AppError(isAPIError(error) ? 'WRONG_CREDENTIALS' : 'INTERNAL', {
            cause: error,
          });
        });
      if (response === null) throw new AppError('WRONG_CREDENTIALS');
      const { user } = sessionUser.parse(response);
      return { staffId: user.staffId, cookies: headers.getSetCookie() };
    },
    async signOut(cookieHeader) {
      const { headers } = await auth.api.signOut({
        headers: new Headers({ cookie: cookieHeader }),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
    async whoIs(cookieHeader) {
      if (cookieHeader === undefined) return null;
      const session = await auth.api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      return session === null ? null : sessionUser.parse(session).user.staffId;
    },
    async ensure(account) {
      const context = await auth.$context;
      const known = await context.adapter.findOne({
        model: 'user',
        where: [{ field: 'staffId', value: account.staffId }],
      });
      if (known !== null) return;
      const user = await context.internalAdapter.createUser(
        {
          name: account.staffId,
          // better-auth wants an address; ours has no e-mail, so it gets one that cannot exist (RFC 2606).
          email: `${account.staffId}@staff.invalid`,
          emailVerified: false,
          username: account.username,
          displayUsername: account.username,
          staffId: account.staffId,
        },
        { method: 'email-password' },
      );
      await context.internalAdapter.createAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await hash(account.password),
      });
    },
  };
}
