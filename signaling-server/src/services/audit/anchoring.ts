import type { AuditAnchor } from '../../ports/auditAnchor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { AuditMark, Database } from '../../ports/store.ts';

/** What was appended for no longer than this can be cut off without a trace in the anchor. */
const ANCHOR_EVERY_MS = 2_000;

/** A stop does not wait longer than this for a disk that does not answer. */
const LAST_ANCHOR_LIMIT_MS = 2_000;

/** So that an anchor that has been taken away can be told from one that has not begun. */
const EMPTY_LOG: AuditMark = { sequence: 0, hash: '0'.repeat(64) };

/** Writes the head of the audit log into the anchor while there is something new. */
export class Anchoring {
  readonly #db: Database;
  readonly #anchor: AuditAnchor;
  readonly #clock: Clock;
  readonly #log: Logger;
  #last: AuditMark | null = null;
  #failing = false;
  #writing: Promise<void> | null = null;
  #callOff: () => void = () => undefined;

  constructor(db: Database, anchor: AuditAnchor, clock: Clock, log: Logger) {
    this.#db = db;
    this.#anchor = anchor;
    this.#clock = clock;
    this.#log = log;
  }

  /** Begins; an anchor that does not answer delays nobody. */
  start(): void {
    void this.#write();
    this.#callOff = this.#clock.after(ANCHOR_EVERY_MS, () => {
      this.start();
    });
  }

  /** Writes the newest head; before the database closes. */
  async stop(): Promise<void> {
    this.#callOff();
    await Promise.race([this.#finish(), this.#limit()]);
  }

  async #finish(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  #limit(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(LAST_ANCHOR_LIMIT_MS, resolve);
    });
  }

  /** One write at a time: behind one that hangs no others gather. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeHead().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeHead(): Promise<void> {
    try {
      const head = this.#db.read(({ audit }) => audit.head()) ?? EMPTY_LOG;
      this.#last ??= await this.#anchor.last();
      // A head behind the anchor is a log that was cut. The anchor keeps what it knows.
      if (head.sequence <= (this.#last?.sequence ?? -1)) return;
      await this.#anchor.add(head);
      this.#last = head;
      this.#failing = false;
    } catch (err) {
      if (!this.#failing) this.#log.error({ err }, 'the anchor of the audit log cannot be written');
      this.#failing = true;
    }
  }
}
