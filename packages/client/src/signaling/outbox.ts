import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import type { SendRequest } from './requests.ts';

/**
 * The answer that a view gives to a command, if the command's effect can be seen in it. It stands in
 * for an acknowledgement that was lost with the line.
 */
export type SeenIn<View, N extends ClientEventName> = (view: View) => EventAck<N> | null;

export interface OutboxDependencies<View> {
  readonly send: SendRequest;
  readonly clock: Clock;
  isUp(): boolean;
  view(): View | null;
}

interface Entry {
  attempts: number;
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
 * Commands on their way. One that was cut off is sent again when the line is back, so that no press
 * of a button is lost; the server takes a repeated command for the same one, so that none counts
 * twice. Only commands for which that holds may be sent through here.
 */
export class Outbox<View> {
  readonly #dependencies: OutboxDependencies<View>;
  readonly #entries = new Set<Entry>();

  constructor(dependencies: OutboxDependencies<View>) {
    this.#dependencies = dependencies;
  }

  /** Sends now or as soon as the line is up; rejects with `AppError`. */
  send<N extends ClientEventName>(
    name: N,
    data: EventData<N>,
    seenIn: SeenIn<View, N>,
  ): Promise<EventAck<N>> {
    return new Promise((resolve, reject) => {
      const end = (): boolean => {
        callOff();
        return this.#entries.delete(entry);
      };
      const succeed = (answer: EventAck<N>): void => {
        if (end()) resolve(answer);
      };
      const entry: Entry = {
        attempts: 0,
        inFlight: false,
        attempt: async () => {
          const seen = entry.attempts > 0 ? this.#look(seenIn) : null;
          entry.attempts += 1;
          succeed(seen ?? (await this.#dependencies.send(name, data)));
        },
        fail: (error) => {
          // A repeated command may be refused because the first one did what it asked for.
          const seen = entry.attempts > 1 ? this.#look(seenIn) : null;
          if (seen !== null) succeed(seen);
          else if (end()) reject(error instanceof Error ? error : new AppError('INTERNAL'));
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

  #look<N extends ClientEventName>(seenIn: SeenIn<View, N>): EventAck<N> | null {
    const view = this.#dependencies.view();
    return view === null ? null : seenIn(view);
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
