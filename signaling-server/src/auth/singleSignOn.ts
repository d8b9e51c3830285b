import { AppError } from '@madoguchi/domain';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { SingleSignOn } from '../ports/accounts.ts';
import { Cookie } from './cookies.ts';
import { OnceInABrowser } from './onceInABrowser.ts';
import type { AuthParts } from './parts.ts';

const LIFETIME_MS = 10 * 60_000;

export interface SingleSignOnOptions {
  /** What the button says, e.g. 区の職員認証. */
  readonly name: string;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the user name of this system. */
  readonly usernameClaim: string;
  /** Where the provider sends the browser back to; registered there exactly so. */
  readonly returnTo: URL;
  readonly secureCookies: boolean;
}

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * The ward's single sign-on: OpenID Connect with authorization code, PKCE, state and nonce, by
 * openid-client. Whoever comes back has to have an account here under the same name; nobody is made by
 * it. The provider answers for the second factor.
 */
export function createSingleSignOn(parts: AuthParts, options: SingleSignOnOptions): SingleSignOn {
  // The one cookie that is sent when a browser comes back from another site.
  const cookie = new Cookie('madoguchi_sso', options.secureCookies, 'lax');
  const attempts = new OnceInABrowser<Begun>(parts.clock, cookie, LIFETIME_MS);
  const provider = remembered(() => discover(options));
  return {
    name: options.name,
    async begin() {
      const config = await provider();
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const location = buildAuthorizationUrl(config, {
        redirect_uri: options.returnTo.href,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      const cookies = [attempts.begin({ state, nonce, verifier })];
      return { location: location.href, cookies };
    },
    async complete(query, cookieHeader, device) {
      const attempt = attempts.take(cookieHeader);
      if (attempt === null) throw new AppError('WRONG_CREDENTIALS');
      const url = new URL(options.returnTo);
      url.search = query;
      const username = await usernameOf(await provider(), url, attempt, options.usernameClaim);
      const account = username === null ? null : await parts.passwords.byName(username);
      if (account === null || !parts.isEnabled(account.staffId)) {
        throw new AppError('WRONG_CREDENTIALS');
      }
      const { session, cookies } = await parts.letIn(account, device, cookieHeader);
      return { session, cookies: [...cookies, attempts.clear()] };
    },
  };
}

/** The user name that the provider vouches for; `null` when its token has none. */
async function usernameOf(
  config: Configuration,
  url: URL,
  { state, nonce, verifier }: Begun,
  claim: string,
): Promise<string | null> {
  const tokens = await authorizationCodeGrant(config, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    throw new AppError('WRONG_CREDENTIALS', { cause: error });
  });
  const name = tokens.claims()?.[claim];
  return typeof name === 'string' ? name.trim().toLowerCase() : null;
}

/** Plain http only to a provider on this very machine, as tests have it. */
function discover({ issuer, clientId, clientSecret }: SingleSignOnOptions): Promise<Configuration> {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return discovery(issuer, clientId, clientSecret, undefined, {
    execute: isLocal && issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  }).catch((error: unknown) => {
    throw new AppError('UNREACHABLE', { cause: error });
  });
}

/** Asks once; a failure is asked again the next time, for the provider may start after this server. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return async () => {
    known ??= ask();
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
}
