import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Admission, SignalingServer } from './connection.ts';
import { roomOf } from './connection.ts';
import { MessageBudget } from './messageBudget.ts';

/** Whoever was cut off for flooding stays out for this long. */
const OUT_SECONDS = 30;
/** Connections are counted over this time. */
const CONNECTIONS_SECONDS = 10;

export interface FloodLimits {
  /** Messages a second that one connection may send on average over five seconds. */
  readonly messages: number;
  /** Attempts to connect in ten seconds that one address may make without being let in. */
  readonly connections: number;
}

/**
 * Cuts off who floods, before a message is parsed or a handshake is looked at, so that nobody else
 * notices. Whoever is let in is not counted: thirty kiosks behind one address may all come back at once.
 */
export class FloodGuard {
  readonly #limits: FloodLimits;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #addressOf: (request: IncomingMessage) => string;
  readonly #attempts: RateLimiterMemory;
  readonly #out: RateLimiterMemory;
  readonly #flooding = new WeakSet();

  constructor(
    limits: FloodLimits,
    addressOf: (request: IncomingMessage) => string,
    clock: Clock,
    log: Logger,
  ) {
    this.#limits = limits;
    this.#clock = clock;
    this.#log = log;
    this.#addressOf = addressOf;
    this.#attempts = new RateLimiterMemory({
      points: limits.connections,
      duration: CONNECTIONS_SECONDS,
      blockDuration: CONNECTIONS_SECONDS,
    });
    this.#out = new RateLimiterMemory({ points: 0, duration: OUT_SECONDS });
  }

  /** Counts an attempt to connect; false when there are too many from this address. */
  async mayTry(request: IncomingMessage): Promise<boolean> {
    return this.#attempts.consume(this.#addressOf(request)).then(
      () => true,
      () => false,
    );
  }

  /** Somebody was let in from this address: their attempt counts no longer. */
  async letIn(from: string): Promise<void> {
    await this.#attempts.reward(from);
  }

  /** Whether this device or person was cut off a moment ago. */
  async isOut(admission: Sender): Promise<boolean> {
    return (await this.#out.get(senderOf(admission))) !== null;
  }

  /** Watches every connection from its first packet on; call it when the server is attached. */
  watch(io: SignalingServer): void {
    io.engine.on('connection', (connection: EngineConnection) => {
      const budget = new MessageBudget(this.#limits.messages, this.#clock.now());
      connection.on('packet', () => {
        if (budget.take(this.#clock.now()) || this.#flooding.has(connection)) return;
        this.#flooding.add(connection);
        this.#log.warn({ code: 'TOO_MANY_REQUESTS' }, 'a flooding connection was cut');
        connection.close(true);
      });
    });
    io.on('connection', (socket) => {
      socket.once('disconnect', () => {
        if (!this.#flooding.has(socket.conn)) return;
        void this.#out.set(senderOf(socket.data.admission), 1, OUT_SECONDS);
      });
    });
  }
}

type Sender = Pick<Admission, 'viewer' | 'actor'>;

/** What is shown on any number of screens is no sender: each of them is its person's. */
function senderOf({ viewer, actor }: Sender): string {
  return actor.kind === 'staff' ? `${viewer.kind}:${actor.staffId}` : roomOf(viewer);
}

/** The used part of an Engine.IO connection. */
interface EngineConnection {
  on(event: 'packet', listener: () => void): void;
  close(discard: boolean): void;
}
