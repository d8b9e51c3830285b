import type { ChainState } from '@madoguchi/protocol';
import type { AuditAnchor } from '../../ports/auditAnchor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import { checkChain } from './chainCheck.ts';

/** A check reads the whole log: more often than this nobody learns anything new. */
const CHECK_AGAIN_AFTER_MS = 60_000;

/** What is known of the log's integrity without reading all of it for every question. */
export class AuditState {
  readonly #db: Database;
  readonly #anchor: AuditAnchor;
  readonly #clock: Clock;
  readonly #log: Logger;
  #known: ChainState | null = null;
  #running: Promise<ChainState> | null = null;
  #stopped = false;

  constructor(db: Database, anchor: AuditAnchor, clock: Clock, log: Logger) {
    this.#db = db;
    this.#anchor = anchor;
    this.#clock = clock;
    this.#log = log;
  }

  /** What the last check found. One that is older than a minute is made anew in the background. */
  async current(): Promise<ChainState> {
    const known = this.#known;
    if (known !== null && this.#clock.now() - known.checkedAt < CHECK_AGAIN_AFTER_MS) return known;
    const running = this.check();
    if (known === null) return running;
    return known;
  }

  /** Checks the whole log, or joins the check that is under way. A broken log is shouted about. */
  check(): Promise<ChainState> {
    this.#running ??= this.#checkNow().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Ends a check that is under way, without a finding; before the database closes. */
  stop(): void {
    this.#stopped = true;
  }

  async #checkNow(): Promise<ChainState> {
    const found = await this.#found();
    const { entries, brokenAt, head } = found;
    if (brokenAt !== null && !this.#stopped) {
      this.#log.error({ brokenAt }, 'the audit log was tampered with');
    }
    const state = brokenAt === null ? 'intact' : 'broken';
    this.#known = { state, entries, brokenAt, head, checkedAt: this.#clock.now() };
    return this.#known;
  }

  async #found() {
    const check: Parameters<typeof checkChain>[0] = (after, limit) =>
      this.#stopped
        ? Promise.resolve({ marks: [], brokenAt: null })
        : this.#db.archive.checkAudit(after, limit);
    try {
      return await checkChain(check, this.#anchor.marks());
    } catch (err) {
      this.#log.error({ err }, 'the anchor of the audit log cannot be read');
      // Without an anchor the chain alone has to do.
      return checkChain(check, []);
    }
  }
}
