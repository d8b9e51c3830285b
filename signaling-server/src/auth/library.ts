import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
// By its own name: the list of all plugins takes 0.08 s of every start.
import { username } from 'better-auth/plugins/username';
import { nameOfCookie } from './cookies.ts';
import { sessionPlugin } from './sessionPlugin.ts';
import type { AccountsStorage } from './tables.ts';

/** The longest a session lives: a working day (ASVS 7.3.2). */
export const SESSION_SECONDS = 10 * 60 * 60;

export interface LibraryOptions {
  readonly storage: AccountsStorage;
  readonly secret: string;
  readonly baseUrl: string;
  readonly secureCookies: boolean;
}

/**
 * better-auth on our database, with Argon2id passwords (m=19 MiB, t=2, p=1, the OWASP minimum that
 * is @node-rs/argon2's default). None of its own routes is mounted, so there is no open sign-up and
 * no password reset by e-mail.
 */
export function createLibrary(options: LibraryOptions) {
  return betterAuth({
    // Without `transaction`: each of its statements stands for itself.
    database: { db: options.storage.kysely, type: options.storage.type },
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
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        idleEndsAt: { type: 'number', required: true, input: false },
        lastActiveAt: { type: 'number', required: true, input: false },
      },
    },
    user: { additionalFields: { staffId: { type: 'string', required: true, input: false } } },
    advanced: {
      // The library's own prefix is `__Secure-`; ours keeps the cookie to this very host besides.
      useSecureCookies: false,
      cookiePrefix: nameOfCookie('madoguchi', options.secureCookies),
      defaultCookieAttributes: { sameSite: 'strict', secure: options.secureCookies },
      // Where a session was opened is told to it; the library does not look for it itself.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameValidator: (name) => /^[\w.-]+$/.test(name),
      }),
      sessionPlugin,
    ],
    logger: { disabled: true },
  });
}

export type Library = ReturnType<typeof createLibrary>;
