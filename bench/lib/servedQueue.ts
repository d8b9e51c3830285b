import type { Consultation, Offered, Outcome } from '@madoguchi/domain';
import { composeServices, systemClock } from '@madoguchi/signaling-server';
import type { Database, Kiosk, Services } from '@madoguchi/signaling-server';
import { benchTopic } from './benchWard.ts';

const outcome: Outcome = { settled: true, comeBack: { needed: false }, note: '' };

/** The product's queue in this process: the services as the server wires them, without a network. */
export interface ServedQueue {
  /**
   * One consultation of a kiosk from request to write-up, each step acknowledged when it is on
   * disk. Returns the milliseconds of its steps: enqueue with offer, accept, hang up, write up.
   */
  serveOne(kiosk: Kiosk): Promise<number[]>;
  stop(): void;
}

function compose(db: Database): Services {
  const nothing = (): void => undefined;
  const nothingYet = (): Promise<void> => Promise.resolve();
  return composeServices({
    db,
    clock: systemClock,
    timeZone: 'Asia/Tokyo',
    media: { goLive: nothingYet, hold: nothingYet, close: nothing, leave: nothing },
    audience: { kioskChanged: nothing, staffChanged: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
  });
}

/** Resolves with the offer of a consultation when it is durable and announced. */
function watchOffers({ consultations }: Services): (id: string) => Promise<Offered> {
  const offers = new Map<string, PromiseWithResolvers<Offered>>();
  const of = (id: string): PromiseWithResolvers<Offered> => {
    const known = offers.get(id) ?? Promise.withResolvers<Offered>();
    offers.set(id, known);
    return known;
  };
  consultations.onChange(({ after }: { readonly after: Consultation }) => {
    if (after.state === 'offered') of(after.id).resolve(after);
    if (after.state === 'closed') offers.delete(after.id);
  });
  return (id) => of(id).promise;
}

/** Opens the queue with these specialists at their consoles and available. */
export async function openServedQueue(
  db: Database,
  staffIds: readonly string[],
): Promise<ServedQueue> {
  const services = compose(db);
  const { consultations, links, presence, deadlines } = services;
  for (const id of staffIds) {
    await links.staffCame(id);
    await presence.set(id, { state: 'available' });
  }
  const offerOf = watchOffers(services);

  return {
    serveOne: async (kiosk) => {
      const times = [performance.now()];
      const done = (): void => void times.push(performance.now());
      const { id } = await consultations.request(kiosk, crypto.randomUUID(), benchTopic);
      const { offerId, staffId } = await offerOf(id);
      done();
      const actor = { kind: 'staff', staffId, role: 'specialist' } as const;
      await consultations.act(id, { type: 'accept', offerId, staffId }, actor);
      done();
      await consultations.act(id, { type: 'hangUp', by: 'staff' }, actor);
      done();
      await consultations.act(id, { type: 'writeUp', staffId, outcome }, actor);
      done();
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    },
    stop: () => deadlines.stop(),
  };
}
