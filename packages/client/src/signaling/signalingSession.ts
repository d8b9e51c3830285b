import { SESSION_ENDS, type ErrorCode } from '@madoguchi/domain';
import type { NoticeData, ServerEventName } from '@madoguchi/protocol';
import {
  documentNotices,
  errorCode,
  mediaNotices,
  pageNotices,
  procedureNotices,
  serverEvents,
} from '@madoguchi/protocol';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { retryDelay } from '../clock.ts';
import { Emitter } from '../emitter.ts';
import { codeOf } from '../errors.ts';
import type { Connection } from '../models.ts';
import type { SendRequest } from './requests.ts';
import { Requests } from './requests.ts';
import type { Introduce } from './introduction.ts';
import type { SignalingSocket } from './socket.ts';

// The page's security policy forbids making code from strings, which zod would otherwise try.
z.config({ jitless: true });

/** What a kiosk or a console is to the server, and which view it shows. */
export interface SessionRole<View> {
  readonly notice: ServerEventName;
  readonly view: z.ZodType<View>;
  sync(send: SendRequest): Promise<View>;
}

/** What is passed on to whoever it is about. */
const passedOn = { ...mediaNotices, ...documentNotices, ...pageNotices, ...procedureNotices };
type PassedOn = keyof typeof passedOn;

type SessionEvents<View> = { [N in PassedOn]: [data: NoticeData<N>] } & {
  connection: [connection: Connection];
  /** The whole view, newer than the one before. */
  view: [view: View];
};

export interface SessionDependencies {
  openSocket(): SignalingSocket;
  readonly introduce: Introduce;
  readonly clock: Clock;
  random(): number;
}

/** Refusals that do not pass by themselves: somebody has to enrol, sign in, or update first. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CLIENT_TOO_OLD',
  'SERVER_TOO_OLD',
  'KIOSK_NOT_ENROLLED',
  'KIOSK_REFUSED',
  'KIOSK_DUPLICATE',
  'KIOSK_KEY_NOT_KEPT',
  'NOT_SIGNED_IN',
  ...SESSION_ENDS,
  'SECOND_FACTOR_NEEDED',
  'INVITATION_INVALID',
  'HANDSET_CODE_INVALID',
  'ORIGIN_NOT_ALLOWED',
  'NOT_ALLOWED',
]);

const RECONNECT = { firstMs: 100, lastMs: 2_000 };
const connectError = z.object({ data: z.object({ code: errorCode }) });

/**
 * The connection to the server.
 *
 * ```
 *               connected, synchronised          lost
 *  connecting ───────────────────────────► up ────────► interrupted ──► (up again)
 *      └──────────────┬─────────────────────────────────────┘
 *                     ▼ refused for good
 *                  refused
 * ```
 *
 * After every connect it asks for the whole view before it says `up`: what was missed while the
 * connection was down is in the view, because the server's database is the only truth.
 */
export class SignalingSession<View> {
  readonly events = new Emitter<SessionEvents<View>>();
  readonly request: SendRequest;
  readonly #role: SessionRole<View>;
  readonly #introduce: Introduce;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #socket: SignalingSocket;
  readonly #requests: Requests;
  #connection: Connection = { state: 'connecting' };
  #attempt = 0;
  #callOffRetry: () => void = () => undefined;
  #ended = false;

  constructor(
    role: SessionRole<View>,
    { openSocket, introduce, clock, random }: SessionDependencies,
  ) {
    this.#role = role;
    this.#introduce = introduce;
    this.#clock = clock;
    this.#random = random;
    this.#socket = openSocket();
    this.#requests = new Requests(this.#socket, clock, () => {
      this.#socket.disconnect();
    });
    this.request = this.#requests.send;
    this.#listen();
    void this.#connect();
  }

  get connection(): Connection {
    return this.#connection;
  }

  dispose(): void {
    this.#ended = true;
    this.events.clear();
    this.#callOffRetry();
    this.#requests.abandon();
    this.#socket.disconnect();
  }

  /** A new introduction for every attempt: what a kiosk signs is good once. */
  async #connect(): Promise<void> {
    try {
      const introduction = await this.#introduce();
      if (!this.#ended) this.#socket.connect(introduction);
    } catch (error) {
      if (FINAL.has(codeOf(error))) this.#refuse(codeOf(error));
      else this.#retry();
    }
  }

  #listen(): void {
    this.#socket.on('connect', () => void this.#synchronise());
    this.#socket.on('disconnect', () => {
      this.#requests.abandon();
      this.#retry();
    });
    this.#socket.on('connect_error', (error) => {
      const parsed = connectError.safeParse(error);
      if (parsed.success && FINAL.has(parsed.data.data.code)) this.#refuse(parsed.data.data.code);
      else this.#retry();
    });
    this.#socket.on(this.#role.notice, (data) => {
      const parsed = this.#role.view.safeParse(data);
      if (parsed.success) this.#show(parsed.data);
    });
    // Two screens of one device would take the connection from each other for ever.
    this.#socket.on('session.replaced', () => {
      this.#refuse('REPLACED');
    });
    this.#socket.on('session.ended', (data) => {
      const parsed = serverEvents['session.ended'].safeParse(data);
      if (parsed.success) this.#refuse(parsed.data.code);
    });
    // A copy of this device wants to come in; the answer says that it is not this one coming back.
    this.#socket.on('session.present', (_data, ack) => {
      ack?.({});
    });
    for (const name of Object.keys(passedOn)) this.#pass(name as PassedOn);
  }

  #pass(name: PassedOn): void {
    // The schema looked up by the notice's name is the one that its type is inferred from.
    const emit = this.events.emit.bind(this.events) as (name: PassedOn, data: unknown) => void;
    this.#socket.on(name, (data) => {
      const parsed = passedOn[name].safeParse(data);
      if (parsed.success) emit(name, parsed.data);
    });
  }

  async #synchronise(): Promise<void> {
    try {
      this.#show(await this.#role.sync(this.request));
      if (this.#ended || !this.#socket.connected) return;
      this.#attempt = 0;
      this.#become({ state: 'up' });
    } catch (error) {
      if (FINAL.has(codeOf(error))) this.#refuse(codeOf(error));
      // A view that cannot be had is as good as no connection; the attempt that follows waits longer.
      this.#socket.disconnect();
    }
  }

  #refuse(code: ErrorCode): void {
    if (this.#ended) return;
    this.#callOffRetry();
    this.#become({ state: 'refused', code });
  }

  #retry(): void {
    if (this.#ended || this.#connection.state === 'refused') return;
    if (this.#connection.state === 'up') {
      this.#become({ state: 'interrupted', since: this.#clock.now() });
    }
    this.#callOffRetry();
    const delay = retryDelay(this.#attempt, this.#random(), RECONNECT);
    this.#attempt += 1;
    this.#callOffRetry = this.#clock.after(delay, () => {
      void this.#connect();
    });
  }

  #show(view: View): void {
    if (!this.#ended) this.events.emit('view', view);
  }

  #become(connection: Connection): void {
    this.#connection = connection;
    this.events.emit('connection', connection);
  }
}
