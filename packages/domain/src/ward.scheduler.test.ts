import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_NEEDS } from './needs.ts';
import type { Ward } from './testing/ward.ts';
import { anyWard, finishTheDay, KIOSKS, STAFF } from './testing/wardExamples.ts';
import { Watch } from './testing/wardRules.ts';
import { choicesOfKiosk, choicesOfStaff, type Choice } from './testing/wardSteps.ts';

/**
 * Everybody acts on what their screen showed a moment ago: a message travels for as long as the
 * scheduler pleases, overtakes others, and arrives twice. The ward takes them one at a time.
 */
class Network {
  readonly #scheduler: fc.Scheduler;
  readonly #ward: Ward;
  readonly #watch: Watch;

  constructor(scheduler: fc.Scheduler, ward: Ward, watch: Watch) {
    this.#scheduler = scheduler;
    this.#ward = ward;
    this.#watch = watch;
  }

  /** Somebody at a screen: looks, decides, sends, waits for the answer, and looks again. */
  async play(who: string, turns: readonly Turn[]): Promise<void> {
    for (const turn of turns) {
      const send = this.#decide(who, turn.which);
      await this.#travel(`${who} sends`);
      this.#arrive(send);
      if (turn.isSentTwice) {
        await this.#travel(`${who} sends again`);
        this.#arrive(send);
      }
      await this.#travel(`${who} is answered`);
    }
  }

  async passTime(steps: readonly number[]): Promise<void> {
    for (const ms of steps) {
      await this.#travel('time passes');
      this.#arrive(() => {
        this.#ward.pass(ms);
      });
    }
  }

  #decide(who: string, which: number): () => void {
    const ward = this.#ward;
    const isKiosk = KIOSKS.includes(who);
    if (which % 20 === 7) return this.#reconnect(who, isKiosk);
    const seen: readonly Choice[] = isKiosk ? choicesOfKiosk(ward, who) : choicesOfStaff(ward, who);
    const choice = seen[which % Math.max(1, seen.length)];
    if (choice !== undefined) return () => void ward.act(choice.id, choice.event);
    return () => {
      if (isKiosk) this.#watch.asked(ward.request(who, NO_NEEDS));
    };
  }

  #reconnect(who: string, isKiosk: boolean): () => void {
    const set = (connected: boolean): void => {
      if (isKiosk) this.#ward.kioskConnection(who, connected);
      else this.#ward.setPerson(who, { connected });
    };
    return () => {
      set(false);
      void this.#travel(`${who} is back`).then(() => {
        this.#arrive(() => {
          set(true);
        });
      });
    };
  }

  async #travel(label: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), label);
  }

  #arrive(happen: () => void): void {
    happen();
    this.#watch.check();
  }
}

interface Turn {
  readonly which: number;
  readonly isSentTwice: boolean;
}
const turns = (maxLength: number) =>
  fc.array(fc.record({ which: fc.nat(99), isSentTwice: fc.boolean() }), {
    maxLength,
    size: 'max',
  });
const everybody = [...KIOSKS, ...STAFF];
/** A resident does one thing or two in the time in which a specialist does ten. */
const playOf = (who: string) => (KIOSKS.includes(who) ? turns(3) : turns(20));

it('[Q41] the same holds in whatever order messages arrive, and however often', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      anyWard,
      fc.tuple(...everybody.map(playOf)),
      fc.array(fc.constantFrom(1000, 1000, 1000, 20_000, 60_000, 600_000), { maxLength: 12 }),
      async (scheduler, newWard, plays, times) => {
        const ward = newWard();
        const watch = new Watch(ward);
        const network = new Network(scheduler, ward, watch);
        const all = [
          ...plays.map((play, i) => network.play(everybody[i] ?? '', play)),
          network.passTime(times),
        ];
        await scheduler.waitIdle();
        await Promise.all(all);
        const left = finishTheDay(ward, () => {
          watch.check();
        });
        expect([...left, ...watch.violations]).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
