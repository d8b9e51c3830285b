import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../ports/store.ts';
import type { Change } from './consultations.ts';

/** Figures for a monitor. Labels are states and codes, never people, devices or rooms. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #changes: Counter<'to'>;
  readonly #waiting: Histogram;
  readonly #refusals: Counter<'code'>;

  constructor(db: Database) {
    collectDefaultMetrics({ register: this.#registry });
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
    // The gauge asks when it is read; it need not be kept anywhere.
    new Gauge({
      name: 'madoguchi_consultations_open',
      help: 'Consultations that are not closed.',
      registers,
      collect() {
        this.set(db.read(({ consultations }) => consultations.open().length));
      },
    });
  }

  changed({ before, after }: Change): void {
    this.#changes.inc({ to: after.state });
    if (before?.state === 'offered' && after.state === 'inCall') {
      this.#waiting.observe((after.acceptedAt - after.requestedAt) / 1000);
    }
  }

  refused(code: string): void {
    this.#refusals.inc({ code });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
