import type { RouteName, RouteBody, RouteResponse } from '@madoguchi/protocol';
import { errorBody, routes } from '@madoguchi/protocol';
import { createHmac } from 'node:crypto';
import { request } from './http.ts';

/** Somebody at a browser of their own: it keeps its cookies. */
export class Person {
  readonly #origin: string;
  readonly #headers: () => Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();

  /** `headers` are asked for anew with every request. */
  constructor(origin: string, headers: () => Readonly<Record<string, string>> = () => ({})) {
    this.#origin = origin;
    this.#headers = headers;
  }

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What a route answers, or the code of its refusal. */
  async ask<N extends RouteName>(
    name: N,
    ...[body]: RouteBody<N> extends undefined ? [] : [RouteBody<N>]
  ): Promise<RouteResponse<N> | { code: string }> {
    const { method, path } = routes[name];
    const response = await request(this.#origin, path, {
      method: method.toUpperCase(),
      headers: { ...this.#headers(), cookie: this.cookie },
      ...(method === 'get' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    return (await response.json()) as RouteResponse<N> | { code: string };
  }

  /** Asks for something that must succeed. */
  async done<N extends RouteName>(
    name: N,
    ...body: RouteBody<N> extends undefined ? [] : [RouteBody<N>]
  ): Promise<RouteResponse<N>> {
    const answer: unknown = await this.ask(name, ...body);
    const refusal = errorBody.safeParse(answer);
    if (refusal.success) throw new Error(`${name} refused: ${refusal.data.code}`);
    return answer as RouteResponse<N>;
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0(;|$)/i.test(set)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD_MS = 30_000;

/** The step of time that an authenticator is in now (RFC 6238). */
export const stepNow = (): number => Math.floor(Date.now() / PERIOD_MS);

/** The six digits of a step (RFC 4226), by hand, so that the product is held against another hand. */
export function totpCode(secret: string, step: number): string {
  const bits = Array.from(secret, (c) => BASE32.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}
