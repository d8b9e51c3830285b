import type { Actor, Offer, Outcome } from '@madoguchi/domain';
import { NO_NEEDS } from '@madoguchi/domain';
import { composeServices, systemClock } from '@madoguchi/signaling-server';
import type { Command, Database, Kiosk, Services } from '@madoguchi/signaling-server';
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
    media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
    audience: { kioskChanged: nothing, staffChanged: nothing, guestChanged: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
    secret: crypto.randomUUID(),
  });
}

/** Resolves with the offer of a consultation when it is durable and announced. */
function watchOffers({ consultations }: Services): (id: string) => Promise<Offer> {
  const offers = new Map<string, PromiseWithResolvers<Offer>>();
  const of = (id: string): PromiseWithResolvers<Offer> => {
    const known = offers.get(id) ?? Promise.withResolvers<Offer>();
    offers.set(id, known);
    return known;
  };
  consultations.onChange(({ after }) => {
    const [offer] = after.state === 'offered' ? after.offers : [];
    if (offer !== undefined) of(after.id).resolve(offer);
    if (after.state === 'closed') offers.delete(after.id);
  });
  return (id) => of(id).promise;
}

/** A command as it comes over the network, with an id of its own. */
const command = (event: string, actor: Actor): Command => ({
  commandId: crypto.randomUUID(),
  event,
  caller: { actor, from: '127.0.0.1' },
});

/** Opens the queue with these specialists at their consoles and available. */
export async function openServedQueue(
  db: Database,
  staffIds: readonly string[],
): Promise<ServedQueue> {
  const services = compose(db);
  const { consultations, lines, links, presence, writeUps } = services;
  for (const staffId of staffIds) {
    await links.staffCame(staffId);
    const actor = { kind: 'staff', staffId, role: 'specialist' } as const;
    await presence.set(command('presence.set', actor), staffId, { state: 'available' });
  }
  const offerOf = watchOffers(services);

  return {
    serveOne: async (kiosk) => {
      const times = [performance.now()];
      const done = (): void => void times.push(performance.now());
      const resident = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
      const asked = command('consultation.request', resident);
      const matter = { topicId: benchTopic, needs: NO_NEEDS };
      const { consultationId: id } = await lines.request(asked, kiosk, matter);
      const { offerId, staffId } = await offerOf(id);
      done();
      const actor = { kind: 'staff', staffId, role: 'specialist' } as const;
      const accept = { type: 'accept', offerId, staffId } as const;
      await consultations.command(command('offer.accept', actor), id, accept);
      done();
      const hangUp = { type: 'hangUp', by: { staffId } } as const;
      await consultations.command(command('consultation.hangUp', actor), id, hangUp);
      done();
      const written = { outcome, handoffs: [] };
      await writeUps.write(command('consultation.writeUp', actor), id, staffId, written);
      done();
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    },
    stop: () => services.stop(),
  };
}
