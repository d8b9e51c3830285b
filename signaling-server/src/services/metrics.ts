import { isQueued, seatsOf } from '@madoguchi/domain';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { FleetCounts } from './fleet/fleetCounts.ts';
import type { ConsultationChange } from './call/consultations.ts';

/** Figures for a monitor. Labels are states and codes, never people, devices or rooms. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #changes: Counter<'to'>;
  readonly #waiting: Histogram;
  readonly #refusals: Counter<'code'>;

  constructor(db: Database, media: Pick<MediaRooms, 'packetsReceived'>) {
    collectDefaultMetrics({
      register: this.#registry,
      // At the library's 10 ms an idle server spends more on watching itself than on a quarter of a call.
      eventLoopMonitoringPrecision: 1000,
    });
    const registers = [this.#registry];
    this.#changes = new Counter({
      name: 'madoguchi_consultation_changes_total',
      help: 'Consultations that entered a state.',
      labelNames: ['to'],
      registers,
    });
    this.#waiting = new Histogram({
      name: 'madoguchi_wait_seconds',
      help: 'From the confirmation at the kiosk to the acceptance by a specialist.',
      buckets: [5, 15, 30, 60, 120, 300, 600, 1200, 2400],
      registers,
    });
    this.#refusals = new Counter({
      name: 'madoguchi_refusals_total',
      help: 'Messages and requests that were refused, by code.',
      labelNames: ['code'],
      registers,
    });
    // These gauges ask when they are read; nothing need be kept anywhere.
    const open = new Gauge({
      name: 'madoguchi_consultations_open',
      help: 'Consultations that are not closed.',
      registers: [],
      collect() {
        this.set(db.read(({ consultations }) => consultations.open().length));
      },
    });
    const packets = new Gauge({
      name: 'madoguchi_rtp_packets_received',
      help: 'Packets of sound and picture received in open consultations. Before the call it is 0.',
      labelNames: ['call'],
      registers: [],
      async collect() {
        const received = await countPackets(db, media);
        this.set({ call: 'before' }, received.before);
        this.set({ call: 'running' }, received.running);
      },
    });
    this.#registry.registerMetric(open);
    this.#registry.registerMetric(packets);
  }

  changed({ before, after }: ConsultationChange): void {
    this.#changes.inc({ to: after.state });
    if (before?.state === 'offered' && after.state === 'inCall') {
      this.#waiting.observe((after.acceptedAt - after.requestedAt) / 1000);
    }
  }

  refused(code: string): void {
    this.#refusals.inc({ code });
  }

  /** Counts the kiosks whenever a monitor asks. */
  countKiosks(count: () => FleetCounts): void {
    const gauges = [
      kioskGauge('kiosks', 'verdict', 'Kiosks, by whether they can serve.', () => count().verdicts),
      kioskGauge('kiosk_faults', 'fault', 'Kiosks with a fault.', () => count().faults),
      kioskGauge('kiosk_alerts', 'state', 'Alerts that are not cleared.', () => count().alerts),
    ];
    for (const gauge of gauges) this.#registry.registerMetric(gauge);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

/** A figure of the kiosks that is counted when it is read. */
const kioskGauge = (
  name: string,
  label: string,
  help: string,
  count: () => Readonly<Record<string, number>>,
): Gauge =>
  new Gauge({
    name: `madoguchi_${name}`,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      for (const [key, value] of Object.entries(count())) this.set({ [label]: key }, value);
    },
  });

/** What has arrived from all seats, apart for those who do not talk yet. */
async function countPackets(
  db: Database,
  media: Pick<MediaRooms, 'packetsReceived'>,
): Promise<{ before: number; running: number }> {
  const received = { before: 0, running: 0 };
  for (const c of db.read(({ consultations }) => consultations.open())) {
    for (const seat of seatsOf(c)) {
      const packets = await media.packetsReceived({ consultationId: c.id, seat });
      received[isQueued(c) ? 'before' : 'running'] += packets;
    }
  }
  return received;
}
