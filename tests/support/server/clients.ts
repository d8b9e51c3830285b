import type {
  Ack,
  ClientEventName,
  ConsoleView,
  EventAck,
  EventData,
  KioskView,
} from '@madoguchi/protocol';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { io, type Socket } from 'socket.io-client';

/** The password of the demo data's accounts. */
export const DEMO_PASSWORD = 'tameshi-madoguchi';

/** What a test may say at the handshake instead of the truth. */
export interface Presented {
  readonly protocol?: number;
  readonly origin?: string;
  readonly auth?: unknown;
}

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

/** The cookies a response sets, as a browser would send them back. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');

/** Enrols a demo kiosk of a center and returns its cookie. */
export async function enrolKiosk(origin: string, centerId = 'setagaya-1'): Promise<string> {
  return cookiesOf(await post(origin, '/api/kiosk/demo-enrolment', { centerId }));
}

/** Signs a demo account in and returns its cookie. */
export async function signIn(origin: string, username = 'demo'): Promise<string> {
  const response = await post(origin, '/api/session', { username, password: DEMO_PASSWORD });
  if (!response.ok) throw new Error(`sign-in refused: ${await response.text()}`);
  return cookiesOf(response);
}

/** A client that speaks the protocol over a real socket and keeps the newest view it was sent. */
export class TestClient {
  readonly socket: Socket;
  readonly #reconnect: () => TestClient;
  kioskView: KioskView | null = null;
  consoleView: ConsoleView | null = null;

  constructor(origin: string, as: 'kiosk' | 'console', cookie: string, say: Presented = {}) {
    this.#reconnect = () => new TestClient(origin, as, cookie, say);
    this.socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, ...(say.origin === '' ? {} : { origin: say.origin ?? origin }) },
      auth: (say.auth as Record<string, unknown>) ?? {
        protocol: say.protocol ?? PROTOCOL_VERSION,
        as,
      },
    });
    this.socket.on('kiosk.view', (view: KioskView) => (this.kioskView = view));
    this.socket.on('console.view', (view: ConsoleView) => (this.consoleView = view));
  }

  /** Waits for the connection; rejects with the refusal's code (or the transport's message). */
  async connected(): Promise<this> {
    if (this.socket.connected) return this;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', (error: Error & { data?: { code?: string } }) => {
        reject(new Error(error.data?.code ?? error.message));
      });
    });
    return this;
  }

  /** Sends an event of the catalogue and returns its answer. */
  ask<N extends ClientEventName>(name: N, data: EventData<N>): Promise<Ack<EventAck<N>>> {
    return this.raw(name, data) as Promise<Ack<EventAck<N>>>;
  }

  /** Sends anything at all and returns whatever is answered. */
  raw(name: string, ...args: unknown[]): Promise<unknown> {
    return this.socket.timeout(5_000).emitWithAck(name, ...args) as Promise<unknown>;
  }

  /** Sends an event that must succeed. */
  async done<N extends ClientEventName>(name: N, data: EventData<N>): Promise<EventAck<N>> {
    const answer = await this.ask(name, data);
    if (!answer.ok) throw new Error(`${name} refused: ${answer.code}`);
    return answer.data;
  }

  /** Waits until a view of this client satisfies a condition. */
  async until<T>(find: (client: this) => T | null | undefined | false): Promise<T> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = find(this);
      if (found !== null && found !== undefined && found !== false) return found;
      if (Date.now() > deadline) {
        throw new Error(`not seen: ${JSON.stringify(this.kioskView ?? this.consoleView)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Connects once more as the same device or person: a reload, or a second page. */
  again(): Promise<TestClient> {
    return this.#reconnect().connected();
  }

  leave(): void {
    this.socket.disconnect();
  }
}

/** Connects a new demo kiosk. */
export async function kioskClient(origin: string, centerId?: string): Promise<TestClient> {
  return new TestClient(origin, 'kiosk', await enrolKiosk(origin, centerId)).connected();
}

/** Connects the console of a demo account and makes it available. */
export async function consoleClient(origin: string, username?: string): Promise<TestClient> {
  const client = new TestClient(origin, 'console', await signIn(origin, username));
  await client.connected();
  await client.done('presence.set', { state: 'available' });
  return client;
}
