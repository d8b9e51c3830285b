import type { RouteBody, RouteName, RouteResponse } from '@madoguchi/protocol';
import { routes } from '@madoguchi/protocol';
import { signIn } from './clients.ts';
import { request } from './http.ts';

interface Asked {
  readonly ok: boolean;
  /** The value of a JSON answer, or the text of any other. */
  readonly answer: unknown;
}

/** An admin of the demo data at their console. */
export class Admin {
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  static async signIn(origin: string): Promise<Admin> {
    return new Admin(origin, await signIn(origin, 'demo-admin'));
  }

  /** Calls a route that must succeed; its answer is read by its schema, as pages do. */
  async done<N extends RouteName>(name: N, body?: RouteBody<N>): Promise<RouteResponse<N>> {
    const { ok, answer } = await this.ask(name, body);
    if (!ok) throw new Error(`${name} refused: ${JSON.stringify(answer)}`);
    return routes[name].response.parse(answer) as RouteResponse<N>;
  }

  /** Calls a route that may refuse; the answer as it came. */
  async ask<N extends RouteName>(name: N, body?: RouteBody<N>): Promise<Asked> {
    const { method, path } = routes[name];
    const response = await request(this.#origin, path, {
      method: method.toUpperCase(),
      headers: { cookie: this.#cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { ok: response.ok, answer: isJson ? (JSON.parse(text) as unknown) : text };
  }

  /** This desk is closed for today, the others are open as before; returns what removes it again. */
  async closeToday(deskId: string, reason: string): Promise<() => Promise<void>> {
    const [ward] = (await this.done('openingHours')).hours;
    if (!ward) throw new Error('the demo ward has hours');
    const { today } = await this.done('topics');
    const place = { kind: 'desk', deskId } as const;
    await this.done('saveOpeningHours', {
      ...{ ...ward, place },
      exceptions: [{ day: today, spans: [], reason }],
    });
    return async () => {
      await this.done('removeOpeningHours', { place });
    };
  }
}
