import { clientEvents, routes, type Route } from '@madoguchi/protocol';
import type { TestClient } from '../../tests/support/server/clients.ts';
import { request } from '../../tests/support/server/http.ts';
import type { Canaries, Scanner } from './canaries.ts';
import { bodiesWith } from './fillSchema.ts';
import type { Heard } from './heard.ts';

/** Who types, and where what is answered is kept. */
export interface Typist {
  readonly origin: string;
  readonly clients: readonly TestClient[];
  readonly cookies: readonly string[];
  readonly scanner: Scanner;
  /** What is written into forms: it lies sealed wherever it lies. */
  readonly sealed: Scanner;
  readonly heard: Heard;
}

const withBody = Object.values<Route>(routes).flatMap(({ method, path, body }) =>
  body === undefined
    ? []
    : [
        {
          method: method.toUpperCase(),
          path,
          schema: body.toJSONSchema({ io: 'input', unrepresentable: 'any' }),
        },
      ],
);

const events = Object.entries(clientEvents).map(([name, { data }]) => ({
  name,
  schema: data.toJSONSchema({ io: 'input', unrepresentable: 'any' }),
}));

/** Types each of these into every text of every route and event, where most of them make no sense. */
export async function typeEverywhere(typist: Typist, canaries: Canaries): Promise<number> {
  const texts = Object.values(canaries) as readonly string[];
  typist.scanner.add(...texts);
  let typed = 0;
  for (const text of texts) {
    typed += await intoRoutes(typist, text);
    typed += await intoEvents(typist, text);
    typed += await aroundRoutes(typist, text);
  }
  return typed;
}

async function intoRoutes({ origin, cookies, heard }: Typist, text: string): Promise<number> {
  let typed = 0;
  for (const { method, path, schema } of withBody) {
    const filled = bodiesWith(schema, text).map((body) => JSON.stringify(body));
    const broken = [JSON.stringify(text), `{"${text}`, JSON.stringify({ [text]: text })];
    for (const body of [...filled, ...broken]) {
      const cookie = cookies[typed % cookies.length] ?? '';
      await heard.response(await request(origin, path, { method, headers: { cookie }, body }));
      typed += 1;
    }
  }
  return typed;
}

async function intoEvents({ clients, heard }: Typist, text: string): Promise<number> {
  let typed = 0;
  for (const client of clients) {
    for (const { name, schema } of events) {
      for (const data of [...bodiesWith(schema, text), text, { [text]: text }]) {
        heard.ack(await client.raw(name, data));
        typed += 1;
      }
    }
    heard.ack(await client.raw(text, text));
    typed += 1;
  }
  return typed;
}

/** Into the address, the query and the headers of requests, where it does not belong at all. */
async function aroundRoutes({ origin, heard }: Typist, text: string): Promise<number> {
  const plain = encodeURIComponent(text);
  const headers = { 'user-agent': plain, cookie: `a=${plain}`, authorization: `Bearer ${plain}` };
  const paths = [
    `/${plain}`,
    `/api/${plain}`,
    `/api/session?name=${plain}`,
    `/console/?q=${plain}`,
  ];
  for (const path of paths) await heard.response(await request(origin, path, { headers }));
  await heard.response(
    await request(origin, '/api/session', {
      method: 'POST',
      body: '{}',
      headers: { origin: plain },
    }),
  );
  return paths.length + 1;
}
