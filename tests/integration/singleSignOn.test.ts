import { routes } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { request } from '../support/server/http.ts';
import { CLIENT, IdentityProvider, Wanderer } from '../support/server/identityProvider.ts';
import { freePort } from '../support/server/ports.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
let provider: IdentityProvider;

beforeAll(async () => {
  const issuerPort = await freePort();
  server = await ServerProcess.start(data.path, {
    OIDC_ISSUER: `http://127.0.0.1:${String(issuerPort)}`,
    OIDC_CLIENT_ID: CLIENT.client_id,
    OIDC_CLIENT_SECRET: CLIENT.client_secret,
    OIDC_NAME: '区の職員認証',
  });
  const returnTo = `${server.origin}${routes.singleSignOnReturn.path}`;
  provider = await IdentityProvider.start(issuerPort, returnTo);
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
  data.remove();
});

const begin = `/api/session/sso`;

/** Signs in at the provider under this name and goes wherever that leads. */
async function comeAs(name: string, browser = new Wanderer(), until = `${server.origin}/console/`) {
  const form = await browser.follow(`${server.origin}${begin}`, 'never');
  const login = { prompt: 'login', login: name, password: 'any' };
  const consent = await browser.submit(form.url, login, until);
  if (consent.url.href.startsWith(until)) return { browser, at: consent.url };
  const end = await browser.submit(consent.url, { prompt: 'consent' }, until);
  return { browser, at: end.url };
}

const sessionOf = (browser: Wanderer) =>
  request(server.origin, '/api/session', { headers: { cookie: browser.cookieOf(server.origin) } });

it('[I20] is offered by the name that the ward gave it', async () => {
  const meta: unknown = await (await request(server.origin, '/api/meta')).json();
  expect(meta).toMatchObject({ singleSignOn: '区の職員認証' });
});

it('[I20] whoever the provider vouches for and has an account here is signed in', async () => {
  const { browser, at } = await comeAs('demo');
  expect(at.hash).toBe('');
  const session = await sessionOf(browser);
  expect(session.status).toBe(200);
  expect(await session.json()).toMatchObject({ role: 'specialist' });
});

it('[I20] nobody is made by it: a name without an account is refused', async () => {
  const { browser, at } = await comeAs('nobody-here');
  expect(at.hash).toBe('#refused=WRONG_CREDENTIALS');
  expect((await sessionOf(browser)).status).toBe(401);
});

it('[I21] an answer is good once, and only in the browser that asked', async () => {
  const returned = `${server.origin}${routes.singleSignOnReturn.path}`;
  const { browser, at: answer } = await comeAs('demo', new Wanderer(), returned);
  const stranger = new Wanderer();
  const console = `${server.origin}/console/`;
  const stolen = await stranger.follow(answer.href, console);
  expect(stolen.url.hash).toBe('#refused=WRONG_CREDENTIALS');
  const own = await browser.follow(answer.href, console);
  expect(own.url.hash).toBe('');
  const again = await browser.follow(answer.href, console);
  expect(again.url.hash).toBe('#refused=WRONG_CREDENTIALS');
});
