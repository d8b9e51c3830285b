import { AppError } from '@madoguchi/domain';
import { hash } from '@node-rs/argon2';
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import type { Accounts } from '../ports/accounts.ts';
import { createLibrary, type Library, type LibraryOptions } from './library.ts';

const sessionUser = z.object({ user: z.object({ staffId: z.string() }) });

/** Accounts kept by better-auth; only the calls below are reachable. */
export function createAccounts(options: LibraryOptions): Accounts {
  const auth = createLibrary(options);
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
    ensure: (account) => ensureAccount(auth, account),
  };
}

/** Makes whatever of the account is missing, so that a start that was cut short can be repeated. */
async function ensureAccount(
  auth: Library,
  { staffId, username, password }: Parameters<Accounts['ensure']>[0],
): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context;
  const userId = await findId(adapter, 'user', 'staffId', staffId);
  const user =
    userId ??
    (await internalAdapter.createUser(
      {
        name: staffId,
        // better-auth wants an address; ours has no e-mail, so it gets one that cannot exist (RFC 2606).
        email: `${staffId}@staff.invalid`,
        emailVerified: false,
        username,
        displayUsername: username,
        staffId,
      },
      { method: 'email-password' },
    ));
  if ((await findId(adapter, 'account', 'userId', user.id)) !== null) return;
  await internalAdapter.createAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await hash(password),
  });
}

function findId(
  adapter: Awaited<Library['$context']>['adapter'],
  model: 'user' | 'account',
  field: string,
  value: string,
): Promise<{ id: string } | null> {
  return adapter.findOne<{ id: string }>({ model, where: [{ field, value }] });
}
