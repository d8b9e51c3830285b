import type { ErrorCode } from '@madoguchi/domain';
import type {
  Ack,
  BoardView,
  ClientEventName,
  ConsoleView,
  EventAck,
  EventData,
  KioskView,
} from '@madoguchi/protocol';
import { clientEvents, isCommand, PROTOCOL_VERSION } from '@madoguchi/protocol';
import { io, type Socket } from 'socket.io-client';
import { post } from './http.ts';
import { enrolDevice, type KioskDevice } from './kioskDevice.ts';

export { post, request } from './http.ts';

/** The password of the demo data's accounts. */
export const DEMO_PASSWORD = 'tameshi-madoguchi';

/** What a test may say at the handshake instead of the truth. */
export interface Presented {
  readonly protocol?: number;
  readonly origin?: string;
  readonly auth?: object;
  /** More headers of the handshake. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an event carries; a command without an id is a new one. */
export type Sent<N extends ClientEventName> =
  EventData<N> extends { readonly commandId: string }
    ? Omit<EventData<N>, 'commandId'> & { readonly commandId?: string }
    : EventData<N>;

/** As it is sent: a command that has no id yet gets one. */
function whole<N extends ClientEventName>(name: N, data: Sent<N>): object {
  return isCommand(clientEvents[name].data) ? { commandId: crypto.randomUUID(), ...data } : data;
}

/** The cookies a response sets, as a browser would send them back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');

/** Enrols a demo kiosk of a center; with its device it connects again and again. */
export const enrolKiosk = (origin: string, centerId = 'setagaya-1'): Promise<KioskDevice> =>
  enrolDevice(origin, { centerId });

/** Signs an account in, one of the demo data unless it has a password of its own, and returns its cookie. */
export async function signIn(
  origin: string,
  username = 'demo',
  password = DEMO_PASSWORD,
): Promise<string> {
  const response = await post(origin, '/api/session', { username, password });
  if (!response.ok) throw new Error(`sign-in refused: ${await response.text()}`);
  return cookiesOf(response);
}

async function introduce(who: string | KioskDevice, say: Presented): Promise<object> {
  if (say.auth !== undefined) return say.auth;
  const truth =
    typeof who === 'string'
      ? { protocol: PROTOCOL_VERSION, as: 'console' }
      : await who.introduce(say.origin === undefined ? {} : { origin: say.origin });
  return { ...truth, ...(say.protocol === undefined ? {} : { protocol: say.protocol }) };
}

/** A client that speaks the protocol over a real socket and keeps the newest view it was sent. */
export class TestClient {
  readonly socket: Socket;
  readonly #reconnect: () => TestClient;
  kioskView: KioskView | null = null;
  consoleView: ConsoleView | null = null;
  boardView: BoardView | null = null;
  /** Why the server has ended this client's right to be here. */
  endedBy: ErrorCode | null = null;
  /** A device whose page hangs or whose connection is cut does not say that it is there. */
  answersLiveness = true;

  /** Connects a console by its cookie, or a kiosk by its device. */
  constructor(origin: string, who: string | KioskDevice, say: Presented = {}) {
    this.#reconnect = () => new TestClient(origin, who, say);
    const cookie = typeof who === 'string' ? who : '';
    this.socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: {
        ...say.headers,
        cookie,
        ...(say.origin === '' ? {} : { origin: say.origin ?? origin }),
      },
      auth: (present) => void introduce(who, say).then(present, () => present({})),
    });
    this.socket.on('kiosk.view', (view: KioskView) => (this.kioskView = view));
    this.socket.on('console.view', (view: ConsoleView) => (this.consoleView = view));
    this.socket.on('board.view', (view: BoardView) => (this.boardView = view));
    this.socket.on('session.ended', ({ code }: { code: ErrorCode }) => (this.endedBy = code));
    this.socket.on('session.present', (_data: unknown, ack: (answer: object) => void) => {
      if (this.answersLiveness) ack({});
    });
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
  ask<N extends ClientEventName>(name: N, data: Sent<N>): Promise<Ack<EventAck<N>>> {
    return this.raw(name, whole(name, data)) as Promise<Ack<EventAck<N>>>;
  }

  /** Sends anything at all and returns whatever is answered. */
  raw(name: string, ...args: unknown[]): Promise<unknown> {
    return this.socket.timeout(5_000).emitWithAck(name, ...args) as Promise<unknown>;
  }

  /** Sends an event that must succeed. */
  async done<N extends ClientEventName>(name: N, data: Sent<N>): Promise<EventAck<N>> {
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
        throw new Error(
          `not seen: ${JSON.stringify(this.kioskView ?? this.consoleView ?? this.boardView)}`,
        );
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
  return new TestClient(origin, await enrolKiosk(origin, centerId)).connected();
}

/** A board of a place as whoever signed in with this cookie; not yet connected. */
export const boardOf = (
  origin: string,
  cookie: string,
  placeId: string | null = null,
  as: 'board' | 'wallBoard' = 'board',
): TestClient =>
  new TestClient(origin, cookie, { auth: { protocol: PROTOCOL_VERSION, as, placeId } });

/** Connects the console of a demo account and makes it available. */
export async function consoleClient(origin: string, username?: string): Promise<TestClient> {
  const client = new TestClient(origin, await signIn(origin, username));
  await client.connected();
  await client.done('availability.set', { availability: { state: 'available' } });
  return client;
}
