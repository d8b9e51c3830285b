import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const opening = z.object({
  userId: z.string(),
  from: z.string(),
  browser: z.string(),
  now: z.number(),
  idleEndsAt: z.number(),
  endsAt: z.number(),
});

/**
 * The library's own sessions and cookies, opened by us after a password, a code, a link, a passkey or
 * a single sign-on alike. Callable by the server alone: none of it is a route.
 */
export const sessionPlugin = {
  id: 'madoguchi-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: opening },
      async (call): Promise<{ sessionId: string }> => {
        const { userId, from, browser, now, idleEndsAt, endsAt } = call.body;
        const { internalAdapter } = call.context;
        const user = await internalAdapter.findUserById(userId);
        if (user === null) throw call.error('NOT_FOUND');
        const fields = {
          ipAddress: from,
          userAgent: browser,
          createdAt: new Date(now),
          expiresAt: new Date(endsAt),
          idleEndsAt,
          lastActiveAt: now,
        };
        const session = await internalAdapter.createSession(userId, false, fields, true);
        await setSessionCookie(call, { session, user });
        return { sessionId: session.id };
      },
    ),
    readSessionToken: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true },
      async (call): Promise<{ token: string | null }> => {
        const { authCookies, secret } = call.context;
        const token = await call.getSignedCookie(authCookies.sessionToken.name, secret);
        return { token: typeof token === 'string' ? token : null };
      },
    ),
    clearSessionCookie: createAuthEndpoint.serverOnly({ method: 'POST' }, (call) => {
      deleteSessionCookie(call);
      return Promise.resolve({});
    }),
  },
};
