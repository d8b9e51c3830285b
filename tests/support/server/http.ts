/** Sends an HTTP request as a page of this server would; `init.headers` may override its origin. */
export function request(
  origin: string,
  path: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${origin}${path}`, {
    ...init,
    headers: { origin, 'content-type': 'application/json', ...init.headers },
  });
}

/** Posts a body as JSON. */
export const post = (origin: string, path: string, body: unknown, cookie = ''): Promise<Response> =>
  request(origin, path, { method: 'POST', body: JSON.stringify(body), headers: { cookie } });
