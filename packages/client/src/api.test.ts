import { routes } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { createApi } from './api.ts';

const signedIn = {
  step: 'secondFactor',
  methods: ['totp'],
} as const;

function apiThat(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const api = createApi(routes, {
    baseUrl: 'http://server',
    fetch: async (url, init = {}) => {
      asked.push({ url: url instanceof Request ? url.url : url.toString(), init });
      return answer();
    },
  });
  return { api, asked };
}

test('[C15] sends the body as JSON with the cookie, and gives the checked response', async () => {
  const { api, asked } = apiThat(() => Response.json(signedIn));
  const body = { username: 'sato', password: 'secret' };
  await expect(api.call('signIn', body)).resolves.toEqual(signedIn);
  expect(asked[0]).toMatchObject({
    url: 'http://server/api/session',
    init: { method: 'POST', credentials: 'include', body: JSON.stringify(body) },
  });
});

test('[C15] a route without a body sends none, and an empty response is one', async () => {
  const { api, asked } = apiThat(() => new Response(null, { status: 204 }));
  await expect(api.call('signOut')).resolves.toEqual({});
  expect(asked[0]?.init).not.toHaveProperty('body');
});

test.each([
  ['the code of the server', () => Response.json({ code: 'WRONG_CREDENTIALS' }, { status: 401 })],
  ['UNREACHABLE', () => new Response('<h1>Bad Gateway</h1>', { status: 502 })],
  ['UNREACHABLE', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['INTERNAL', () => Response.json({ ...signedIn, step: 'emperor' })],
] as const)('[C15] rejects with %s', async (code, answer) => {
  const { api } = apiThat(answer);
  await expect(api.call('session')).rejects.toMatchObject({
    code: code.startsWith('the') ? 'WRONG_CREDENTIALS' : code,
  });
});
