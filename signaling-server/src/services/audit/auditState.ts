import type { ChainState } from '@madoguchi/protocol';
import type { AuditAnchor } from '../../ports/auditAnchor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Archive, Database } from '../../ports/store.ts';
import { checkChain, type ChainCheck } from './chainCheck.ts';

/** Reading the whole log more often than this teaches nobody anything new. */
const CHECK_AGAIN_AFTER_MS = 60_000;

/** What was found, and when the whole log was read for it. */
interface Known extends ChainCheck {
  readonly readAt: number;
}

/** What is known of the log's integrity without reading all of it for every question. */
export class AuditState {
  readonly #db: Database;
  readonly #anchor: AuditAnchor;
  readonly #clock: Clock;
  readonly #log: Logger;
  #known: Known | null = null;
  #running: Promise<Known> | null = null;
  #stopped = false;

  constructor(db: Database, anchor: AuditAnchor, clock: Clock, log: Logger) {
    this.#db = db;
    this.#anchor = anchor;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * What is known of the log as it is now. The lines that were added since the last check are checked at
   * once; all of them are read anew in the background when that was longer than a minute ago.
   */
  async current(): Promise<ChainState> {
    const known = this.#known;
    if (known === null) return this.#told(await this.check());
    const isOld = this.#clock.now() - known.readAt >= CHECK_AGAIN_AFTER_MS;
    const caughtUp = await this.#catchUp(known);
    if (isOld) void this.check();
    return this.#told(caughtUp);
  }

  /** Checks the whole log, or joins the check that is under way. A broken log is shouted about. */
  check(): Promise<Known> {
    this.#running ??= this.#checkNow().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Ends a check that is under way, without a finding; before the database closes. */
  stop(): void {
    this.#stopped = true;
  }

  async #checkNow(): Promise<Known> {
    return this.#keep({ ...(await this.#found()), readAt: this.#clock.now() });
  }

  /** Goes on from the last line that was found good; a log that is broken stays so. */
  async #catchUp(known: Known): Promise<Known> {
    if (known.brokenAt !== null) return known;
    const from = known.entries === 0 ? null : { sequence: known.entries, hash: known.head };
    const found = await checkChain(this.#lines, [], from);
    // A whole check that ended meanwhile has seen more of the log than this one.
    if (this.#known !== known) return this.#known ?? known;
    return this.#keep({ ...found, readAt: known.readAt });
  }

  #keep(known: Known): Known {
    const { brokenAt } = known;
    if (brokenAt !== null && this.#known?.brokenAt !== brokenAt && !this.#stopped) {
      this.#log.error({ brokenAt }, 'the audit log was tampered with');
    }
    this.#known = known;
    return known;
  }

  /** Beside what was checked stands how many lines there are. */
  async #told({ entries, brokenAt, head }: Known): Promise<ChainState> {
    const newest = await this.#db.archive.auditHead();
    return {
      state: brokenAt === null ? 'intact' : 'broken',
      entries,
      total: Math.max(newest?.sequence ?? 0, entries),
      brokenAt,
      head,
      checkedAt: this.#clock.now(),
    };
  }

  async #found() {
    try {
      return await checkChain(this.#lines, this.#anchor.marks());
    } catch (err) {
      this.#log.error({ err }, 'the anchor of the audit log cannot be read');
      // Without an anchor the chain alone has to do.
      return checkChain(this.#lines, []);
    }
  }

  readonly #lines: Archive['checkAudit'] = (after, limit) =>
    this.#stopped
      ? Promise.resolve({ marks: [], brokenAt: null })
      : this.#db.archive.checkAudit(after, limit);
}
