import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { ClientEventName, CommandName, EventAck, EventData } from '@madoguchi/protocol';
import { COMMAND_KEPT_MS } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import { readHeld } from './heldCommands.ts';
import type { HeldCommand, OutboxStore } from './outboxStore.ts';
import type { Fields, SendRequest } from './requests.ts';

export interface OutboxDependencies {
  readonly send: SendRequest;
  readonly clock: Clock;
  /** Keeps commands until their effect is known. */
  readonly outboxStore: OutboxStore;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
  isUp(): boolean;
}

interface Entry {
  /** Until when it may be sent, by the clock of the device. */
  readonly heldUntil: number;
  /** Whether somebody waits for the answer. */
  awaited: boolean;
  inFlight: boolean;
  attempt(): Promise<void>;
  fail(error: unknown): void;
  /** Takes it out of the outbox, but leaves it where it is kept. */
  abandon(error: AppError): void;
}

/** After this the person is told; a consultation itself is kept for 60 s. */
export const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;
const CLOCK_STEP_MS = 60_000;

/** No answer, or one from a server that is going away: the command may or may not have had its effect. */
const UNDECIDED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['UNREACHABLE', 'SHUTTING_DOWN']);

/**
 * Commands on their way. Each gets an id when the button is pressed and keeps it however often it is
 * sent: one that was cut off is sent again when the connection is back, so that no press is lost, and the
 * server answers a repeated one without doing it twice. What the store has from before is sent again
 * at the start; nobody waits for its answer, and what came of it is in the view.
 */
export class Outbox {
  readonly #dependencies: OutboxDependencies;
  readonly #entries = new Set<Entry>();
  #ended = false;

  constructor(dependencies: OutboxDependencies) {
    this.#dependencies = dependencies;
    void this.#restore();
  }

  /** Sends a command now or as soon as the connection is up; rejects with `AppError`. */
  send<N extends CommandName>(name: N, fields: Fields<N>): Promise<EventAck<N>> {
    const { clock, outboxStore } = this.#dependencies;
    const commandId = this.#dependencies.newId();
    // The fields and the id are the command's data; the compiler cannot put the two together.
    const data = { ...fields, commandId } as unknown as EventData<N>;
    const held = { commandId, name, data, madeAt: clock.now() };
    // A store that fails costs no press: then it is kept by this page alone.
    const kept = outboxStore.put(held).catch(() => undefined);
    return this.#post(name, data, this.#heldUntil(held, name), () => {
      void kept.then(() => this.#forget(commandId));
    });
  }

  /** The same for a question, which changes nothing however often it is asked. */
  ask<N extends ClientEventName>(name: N, data: EventData<N>): Promise<EventAck<N>> {
    return this.#post(name, data, 0, () => undefined);
  }

  /** The connection is up and the view is fresh: whatever is undecided is sent again. */
  resume(): void {
    for (const entry of [...this.#entries]) void this.#try(entry);
  }

  /**
   * No further attempt will help; everything undecided is refused with this code. What the store may
   * hold for longer stays there for the next start.
   */
  refuse(code: ErrorCode): void {
    for (const entry of [...this.#entries]) entry.abandon(new AppError(code));
  }

  /** The page ends. */
  dispose(): void {
    this.#ended = true;
    this.refuse('UNREACHABLE');
  }

  #post<N extends ClientEventName>(
    name: N,
    data: EventData<N>,
    heldUntil: number,
    forget: () => void,
  ): Promise<EventAck<N>> {
    return new Promise((resolve, reject) => {
      const leave = (): boolean => {
        callOff();
        return this.#entries.delete(entry);
      };
      const end = (): boolean => {
        if (!leave()) return false;
        forget();
        return true;
      };
      const entry: Entry = {
        heldUntil,
        awaited: true,
        inFlight: false,
        attempt: async () => {
          const answer = await this.#dependencies.send(name, data);
          if (end()) resolve(answer);
        },
        fail: (error) => {
          if (end()) reject(error instanceof Error ? error : new AppError('INTERNAL'));
        },
        abandon: (error) => {
          if (leave()) reject(error);
        },
      };
      const callOff = this.#dependencies.clock.after(PATIENCE_MS, () => {
        entry.awaited = false;
        reject(new AppError('UNREACHABLE'));
        this.#dropExpired(entry);
      });
      this.#entries.add(entry);
      void this.#try(entry);
    });
  }

  /** Sends again what was kept when the page ended, in the order in which it was made. */
  async #restore(): Promise<void> {
    const { outboxStore, clock } = this.#dependencies;
    const all = await outboxStore.all().catch(() => []);
    if (this.#ended) return;
    for (const held of all.toSorted((a, b) => a.madeAt - b.madeAt)) {
      const command = readHeld(held);
      const until = command === null ? 0 : this.#heldUntil(held, command.name);
      if (command === null || !isWithin(held, until, clock.now())) {
        void this.#forget(held.commandId);
        continue;
      }
      this.#post(command.name, command.data, until, () => {
        void this.#forget(held.commandId);
      }).catch(() => undefined);
    }
  }

  async #try(entry: Entry): Promise<void> {
    if (this.#dropExpired(entry)) return;
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
    // While the connection is down nothing happens here; `resume` follows when it is up again.
    this.#dependencies.clock.after(PAUSE_MS, () => void this.#try(entry));
  }

  /** A command that nobody waits for any more, and that may not be held, is never sent. */
  #dropExpired(entry: Entry): boolean {
    if (entry.awaited || this.#dependencies.clock.now() < entry.heldUntil) return false;
    entry.fail(new AppError('UNREACHABLE'));
    return true;
  }

  #heldUntil({ madeAt }: Pick<HeldCommand, 'madeAt'>, name: CommandName): number {
    return madeAt + Math.min(this.#dependencies.outboxStore.heldMs(name), COMMAND_KEPT_MS);
  }

  /** A store that fails keeps it a while longer; sent again it has no further effect. */
  #forget(commandId: string): Promise<void> {
    return this.#dependencies.outboxStore.remove(commandId).catch(() => undefined);
  }
}

/**
 * A clock that was set back makes a command of the future, whose age nobody knows; one that was only put
 * right by some seconds does not.
 */
const isWithin = ({ madeAt }: HeldCommand, until: number, now: number): boolean =>
  madeAt - now <= CLOCK_STEP_MS && now < until;
