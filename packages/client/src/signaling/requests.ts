import { AppError } from '@madoguchi/domain';
import type { Ack, ClientEventName, CommandName, EventAck, EventData } from '@madoguchi/protocol';
import { ackOf, clientEvents } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { SignalingSocket } from './socket.ts';

/** Sends one event and gives its answer; rejects with `AppError`, `UNREACHABLE` when none came. */
export type SendRequest = <N extends ClientEventName>(
  name: N,
  data: EventData<N>,
) => Promise<EventAck<N>>;

/** What the caller says of a command; its id is made by the outbox. */
export type Fields<N extends CommandName> = Omit<EventData<N>, 'commandId'>;

/** A healthy server answers within milliseconds; after this the connection is taken for dead. */
const ANSWER_TIMEOUT_MS = 5_000;

/** Matches answers to requests and sees to it that every request ends. */
export class Requests {
  readonly #socket: SignalingSocket;
  readonly #clock: Clock;
  readonly #onSilence: () => void;
  readonly #waiting = new Set<() => void>();

  /** `onSilence` is called when an answer did not come in time: a connection may be dead without a word. */
  constructor(socket: SignalingSocket, clock: Clock, onSilence: () => void) {
    this.#socket = socket;
    this.#clock = clock;
    this.#onSilence = onSilence;
  }

  readonly send: SendRequest = async (name, data) => {
    // Socket.IO would keep the event and send it after a reconnect, when it may no longer be meant.
    if (!this.#socket.connected) throw new AppError('UNREACHABLE');
    return parseAnswer(name, await this.#answerTo(name, data));
  };

  /** The connection is down: no answer will come any more. */
  abandon(): void {
    for (const giveUp of [...this.#waiting]) giveUp();
  }

  #answerTo(name: string, data: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        callOff();
        this.#waiting.delete(giveUp);
      };
      const giveUp = (): void => {
        finish();
        reject(new AppError('UNREACHABLE'));
      };
      const callOff = this.#clock.after(ANSWER_TIMEOUT_MS, () => {
        giveUp();
        this.#onSilence();
      });
      this.#waiting.add(giveUp);
      this.#socket.emit(name, data, (answer) => {
        finish();
        resolve(answer);
      });
    });
  }
}

function parseAnswer<N extends ClientEventName>(name: N, answer: unknown): EventAck<N> {
  const parsed = ackOf(clientEvents[name].ack).safeParse(answer);
  if (!parsed.success) throw new AppError('INTERNAL', { cause: parsed.error });
  // The schema looked up by the event's name is the one that its answer's type is inferred from.
  const ack = parsed.data as Ack<EventAck<N>>;
  if (!ack.ok) throw new AppError(ack.code);
  return ack.data;
}
