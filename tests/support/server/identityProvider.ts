import { Provider } from 'oidc-provider';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

export const CLIENT = { client_id: 'madoguchi', client_secret: 'a-secret-of-the-test' } as const;

/**
 * A real OpenID Connect provider (certified `oidc-provider`). Whoever signs in there is called what
 * they type; any password is right.
 */
export class IdentityProvider {
  readonly issuer: string;
  readonly #server: Server;

  private constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.#server = server;
  }

  static async start(port: number, returnTo: string): Promise<IdentityProvider> {
    const issuer = `http://127.0.0.1:${String(port)}`;
    const provider = new Provider(issuer, {
      clients: [{ ...CLIENT, redirect_uris: [returnTo] }],
      claims: { openid: ['sub'], profile: ['preferred_username'] },
      conformIdTokenClaims: false,
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, preferred_username: id }),
      }),
    });
    const serve = provider.callback();
    const server = createServer((request, response) => void serve(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new IdentityProvider(issuer, server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A browser without a screen: follows links and keeps the cookies of each host and port. */
export class Wanderer {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes there and wherever it is sent on, until an address begins with `until`. Returns it. */
  async follow(url: string, until: string): Promise<{ url: URL; text: string }> {
    let [next, response] = [new URL(url), await this.#ask(new URL(url))];
    for (let hops = 0; hops < 20; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) return { url: next, text: await response.text() };
      next = new URL(location, next);
      if (next.href.startsWith(until)) return { url: next, text: '' };
      response = await this.#ask(next);
    }
    throw new Error(`sent on and on, lastly to ${next.origin}`);
  }

  /** Fills the form of a page of the provider. */
  async submit(at: URL, fields: Record<string, string>, until: string) {
    const response = await this.#ask(at, new URLSearchParams(fields));
    const location = response.headers.get('location');
    if (location === null) throw new Error(`the provider did not go on: ${await response.text()}`);
    return this.follow(new URL(location, at).href, until);
  }

  cookieOf(origin: string): string {
    const kept = this.#cookies.get(origin) ?? new Map<string, string>();
    return Array.from(kept, ([name, value]) => `${name}=${value}`).join('; ');
  }

  async #ask(url: URL, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookieOf(url.origin) },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    const kept = this.#cookies.get(url.origin) ?? new Map<string, string>();
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      kept.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.#cookies.set(url.origin, kept);
    return response;
  }
}
