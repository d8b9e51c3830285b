import { FleetWatch } from '../services/fleet/fleetWatch.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { MailAddresses } from '../services/mail/mailAddresses.ts';
import { composeMail } from './composeMail.ts';

/** Wires what tells staff of something by itself: mails, and the watch over the kiosks. */
export function composeTelling(
  around: Parameters<typeof composeMail>[0] & { readonly kioskRegister: KioskRegister },
): { readonly mailAddresses: MailAddresses; beginTelling(): void } {
  const { config, closers, kioskRegister: register } = around;
  const { mailAddresses, beginMail } = composeMail(around);
  const watch = new FleetWatch({ ...around, timeZone: config.timeZone, register });
  closers.push(() => Promise.resolve(watch.stop()));
  return {
    mailAddresses,
    beginTelling() {
      beginMail();
      watch.begin();
    },
  };
}
