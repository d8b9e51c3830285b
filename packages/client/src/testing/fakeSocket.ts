import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type {
  ClientEventName,
  EventAck,
  EventData,
  Handshake,
  NoticeData,
  ServerEventName,
} from '@madoguchi/protocol';
import type { SignalingSocket } from '../signaling/socket.ts';

/** How a test's server answers: with data, by throwing an `AppError`, or not at all. */
export type Answers = {
  [N in ClientEventName]?: (data: EventData<N>) => EventAck<N> | 'silence';
};

type Listener = (data: unknown, ack?: (answer: unknown) => void) => void;

/** A socket whose far end is the test. */
export class FakeSocket implements SignalingSocket {
  connected = false;
  /** Attempts to connect so far. */
  attempts = 0;
  readonly sent: { readonly name: string; readonly data: unknown }[] = [];
  readonly answers: Answers;
  /** What an attempt to connect meets. */
  gate: 'open' | 'shut' | ErrorCode = 'open';
  readonly #listeners = new Map<string, Listener[]>();
  /** What was said at the newest attempt. */
  introduction: Handshake | null = null;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  connect(introduction: Handshake): void {
    this.introduction = introduction;
    this.attempts += 1;
    queueMicrotask(() => {
      if (this.gate === 'open') {
        this.connected = true;
        this.#emit('connect', undefined);
      } else {
        const data = this.gate === 'shut' ? undefined : { code: this.gate };
        this.#emit('connect_error', Object.assign(new Error('refused'), { data }));
      }
    });
  }

  disconnect(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#emit('disconnect', 'gone');
  }

  emit(name: string, data: unknown, ack: (answer: unknown) => void): void {
    this.sent.push({ name, data });
    queueMicrotask(() => {
      const answer = this.#answer(name as ClientEventName, data);
      if (answer !== 'silence' && this.connected) ack(answer);
    });
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  /** The server says something. */
  notice<N extends ServerEventName>(name: N, data: NoticeData<N>): void {
    this.#emit(name, data);
  }

  /** The server asks something; tells whether it was answered. */
  isAnswered(name: ServerEventName): boolean {
    let answered = false;
    for (const listener of this.#listeners.get(name) ?? []) {
      listener({}, () => (answered = true));
    }
    return answered;
  }

  /** The server says something that the protocol does not know. */
  nonsense(name: string, data: unknown): void {
    this.#emit(name, data);
  }

  /** Names of what was sent, those of one subject if given. */
  names(subject = ''): string[] {
    return this.sent.map(({ name }) => name).filter((name) => name.startsWith(subject));
  }

  #answer(name: ClientEventName, data: unknown): unknown {
    const answer = this.answers[name] as ((data: unknown) => unknown) | undefined;
    if (answer === undefined) return { ok: true, data: {} };
    try {
      const value = answer(data);
      return value === 'silence' ? value : { ok: true, data: value };
    } catch (error) {
      return { ok: false, code: error instanceof AppError ? error.code : 'INTERNAL' };
    }
  }

  #emit(event: string, data: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(data);
  }
}
