import type { Config } from '../config.ts';
import { smtpMailer } from '../mail/smtpMailer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { LowUseRadar } from '../services/figures/lowUseRadar.ts';
import { writeAlertMails } from '../services/mail/alertMails.ts';
import { writeBookingMails } from '../services/mail/bookingMails.ts';
import { MailAddresses } from '../services/mail/mailAddresses.ts';
import { MailOutbox } from '../services/mail/mailOutbox.ts';

/** Wires the mails to staff; without a mail server none is written, and nothing is offered. */
export function composeMail(around: {
  readonly config: Pick<Config, 'smtp' | 'allowedOrigins' | 'timeZone'>;
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly log: Logger;
  readonly closers: (() => Promise<void>)[];
}): { readonly mailAddresses: MailAddresses; beginMail(): void } {
  const { config, db, runner, clock, log, closers } = around;
  const { smtp, allowedOrigins, timeZone } = config;
  const mailAddresses = new MailAddresses({ db, runner, timeZone, isOffered: smtp !== null });
  if (smtp === null) return { mailAddresses, beginMail: () => undefined };
  const console = `${allowedOrigins[0] ?? ''}/console/`;
  const [bookings, admin] = [`${console}bookings`, `${console}#admin/`];
  const links = { bookings, console, lowUse: `${admin}figures/use`, watch: `${admin}kiosks/watch` };
  const radar = new LowUseRadar({ db, clock, timeZone });
  writeBookingMails(runner);
  writeAlertMails(runner);
  const parts = { db, runner, clock, log, links, radar, timeZone };
  const outbox = new MailOutbox({ ...parts, mailer: smtpMailer(smtp) });
  closers.push(() => outbox.stop());
  return { mailAddresses, beginMail: () => outbox.begin() };
}
