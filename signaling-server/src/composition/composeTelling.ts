import { fleetCounts } from '../services/fleet/fleetCounts.ts';
import { FleetWatch } from '../services/fleet/fleetWatch.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { MailAddresses } from '../services/mail/mailAddresses.ts';
import type { Metrics } from '../services/metrics.ts';
import { ViewMoment } from '../services/views/viewMoment.ts';
import { composeMail } from './composeMail.ts';

/** Wires what tells somebody of something by itself: mails, the watch over the kiosks, and their figures for a monitor. */
export function composeTelling(
  around: Parameters<typeof composeMail>[0] & {
    readonly kioskRegister: KioskRegister;
    readonly metrics: Pick<Metrics, 'countKiosks'>;
  },
): { readonly mailAddresses: MailAddresses; beginTelling(): void } {
  const { config, db, clock, closers, kioskRegister: register, metrics } = around;
  const { timeZone } = config;
  metrics.countKiosks(() =>
    db.read((stores) =>
      fleetCounts(new ViewMoment(stores, { now: clock.now(), timeZone, devices: register })),
    ),
  );
  const { mailAddresses, beginMail } = composeMail(around);
  const watch = new FleetWatch({ ...around, timeZone, register });
  closers.push(() => Promise.resolve(watch.stop()));
  return {
    mailAddresses,
    beginTelling() {
      beginMail();
      watch.begin();
    },
  };
}
