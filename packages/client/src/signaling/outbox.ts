import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import type { Fields, SendRequest } from './requests.ts';

export interface OutboxDependencies {
  readonly send: SendRequest;
  readonly clock: Clock;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
  isUp(): boolean;
}

/** An event that has an effect and therefore an id of its own. */
export type CommandName = {
  [N in ClientEventName]: EventData<N> extends { readonly commandId: string } ? N : never;
}[ClientEventName];

interface Entry {
  inFlight: boolean;
  attempt(): Promise<void>;
  fail(error: unknown): void;
}

/** After this the person is told; a consultation itself is kept for 60 s. */
export const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;

/** No answer, or one from a server that is going away: the command may or may not have had its effect. */
const UNDECIDED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['UNREACHABLE', 'SHUTTING_DOWN']);

/**
 * Commands on their way. Each gets an id when the button is pressed and keeps it however often it is
 * sent: one that was cut off is sent again when the line is back, so that no press is lost, and the
 * server answers a repeated one without doing it twice.
 */
export class Outbox {
  readonly #dependencies: OutboxDependencies;
  readonly #entries = new Set<Entry>();

  constructor(dependencies: OutboxDependencies) {
    this.#dependencies = dependencies;
  }

  /** Sends a command now or as soon as the line is up; rejects with `AppError`. */
  send<N extends CommandName>(name: N, fields: Fields<N>): Promise<EventAck<N>> {
    const commandId = this.#dependencies.newId();
    // The fields and the id are the command's data; the compiler cannot put the two together.
    return this.ask(name, { ...fields, commandId } as unknown as EventData<N>);
  }

  /** The same for a question, which changes nothing however often it is asked. */
  ask<N extends ClientEventName>(name: N, data: EventData<N>): Promise<EventAck<N>> {
    return new Promise((resolve, reject) => {
      const end = (): boolean => {
        callOff();
        return this.#entries.delete(entry);
      };
      const entry: Entry = {
        inFlight: false,
        attempt: async () => {
          const answer = await this.#dependencies.send(name, data);
          if (end()) resolve(answer);
        },
        fail: (error) => {
          if (end()) reject(error instanceof Error ? error : new AppError('INTERNAL'));
        },
      };
      const callOff = this.#dependencies.clock.after(PATIENCE_MS, () => {
        entry.fail(new AppError('UNREACHABLE'));
      });
      this.#entries.add(entry);
      void this.#try(entry);
    });
  }

  /** The line is up and the view is fresh: whatever is undecided is sent again. */
  resume(): void {
    for (const entry of [...this.#entries]) void this.#try(entry);
  }

  /** No further attempt will help; everything undecided is refused with this code. */
  refuse(code: ErrorCode): void {
    for (const entry of [...this.#entries]) entry.fail(new AppError(code));
  }

  async #try(entry: Entry): Promise<void> {
    if (entry.inFlight || !this.#entries.has(entry) || !this.#dependencies.isUp()) return;
    entry.inFlight = true;
    try {
      await entry.attempt();
    } catch (error) {
      if (UNDECIDED.has(codeOf(error))) this.#tryLater(entry);
      else entry.fail(error);
    } finally {
      entry.inFlight = false;
    }
  }

  #tryLater(entry: Entry): void {
    // While the line is down nothing happens here; `resume` follows when it is up again.
    this.#dependencies.clock.after(PAUSE_MS, () => void this.#try(entry));
  }
}
