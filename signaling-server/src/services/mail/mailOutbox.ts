import type { StaffMail } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Mail, Mailer } from '../../ports/mailer.ts';
import type { Database } from '../../ports/store.ts';
import { SYSTEM } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import type { LowUseRadar } from '../figures/lowUseRadar.ts';
import { mailAddressKind } from '../records/mailAddress/index.ts';
import { staffMailKind } from '../records/staffMail/index.ts';
import { alertText } from './alertText.ts';
import { lowUseText } from './lowUseText.ts';
import { mailText } from './mailText.ts';

interface OutboxParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly log: Logger;
  readonly mailer: Mailer;
  /** Where bookings, the use of centers and the health of kiosks are at the console, and the console itself. */
  readonly links: Readonly<Record<'bookings' | 'lowUse' | 'watch' | 'console', string>>;
  readonly timeZone: string;
  readonly radar: Pick<LowUseRadar, 'of'>;
}

/**
 * Hands over the mails that wait, one after another, beside everything else: nobody waits for it. What waits is in the
 * database, so that it outlives a stop; a start tries all of it at once. A mail may come twice, if the server
 * stopped between handing it over and remembering that, and is never lost.
 */
export class MailOutbox {
  readonly #parts: OutboxParts;
  #callOff = (): void => undefined;
  #work: Promise<void> | null = null;
  #isStopped = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    parts.runner.onDone((done) => {
      if (done.changesOf(staffMailKind).some(({ before }) => before === null)) this.#look(false);
    });
  }

  begin(): void {
    this.#look(true);
  }

  /** Ends with the mail that is being handed over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.#work;
    this.#parts.mailer.close();
  }

  #look(all: boolean): void {
    if (this.#isStopped || this.#work !== null) return;
    this.#callOff();
    this.#work = this.#handOver(all)
      .catch((error: unknown) => this.#parts.log.error({ err: error }, 'mails could not be sent'))
      .finally(() => {
        this.#work = null;
        this.#waitForNext();
      });
  }

  /** Every mail that is due, or all that wait; each once. */
  async #handOver(all: boolean): Promise<void> {
    const tried = new Set<string>();
    while (!this.#isStopped) {
      const mail = this.#waiting().find(
        ({ id, nextAt }) => !tried.has(id) && (all || nextAt <= this.#parts.clock.now()),
      );
      if (mail === undefined) return;
      tried.add(mail.id);
      const type = (await this.#send(mail)) ? 'sent' : 'failed';
      await this.#parts.runner.act(staffMailKind, mail.id, { type }, SYSTEM);
    }
  }

  /** Whoever wants no mails any more, or is no longer here, gets none. */
  async #send(mail: StaffMail): Promise<boolean> {
    const { log, mailer } = this.#parts;
    const to = this.#addressFor(mail);
    if (to === null) return true;
    const written = await this.#written(mail);
    try {
      await mailer.send({ to, ...written });
      return true;
    } catch (error) {
      // The answer of a mail server can name the address, so that only its code is told.
      const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
      log.warn({ code, tries: mail.tries + 1 }, 'a mail could not be handed over');
      return false;
    }
  }

  async #written(mail: StaffMail): Promise<Omit<Mail, 'to'>> {
    const { db, links, radar, timeZone } = this.#parts;
    if (mail.what === 'lowUse') return lowUseText(await radar.of(), links.lowUse);
    return db.read((stores) => {
      if (mail.what !== 'alert') return mailText(stores, mail, links.bookings);
      const isAdmin = stores.staff.get(mail.staffId)?.role === 'admin';
      return alertText(stores, mail, { link: isAdmin ? links.watch : links.console, timeZone });
    });
  }

  #addressFor({ staffId, what }: StaffMail): string | null {
    return this.#parts.db.read((stores) => {
      const to = stores.records(mailAddressKind).get(staffId);
      const person = stores.staff.get(staffId);
      if (to?.state !== 'on' || person?.disabled !== false) return null;
      return what === 'lowUse' && person.role !== 'admin' ? null : to.address;
    });
  }

  #waitForNext(): void {
    const [next] = this.#waiting();
    if (this.#isStopped || next === undefined) return;
    const ms = Math.max(0, next.nextAt - this.#parts.clock.now());
    this.#callOff = this.#parts.clock.after(ms, () => this.#look(false));
  }

  #waiting(): readonly StaffMail[] {
    return this.#parts.db
      .read((stores) => stores.records(staffMailKind).waiting())
      .toSorted((a, b) => a.nextAt - b.nextAt || a.madeAt - b.madeAt);
  }
}
