import type { Actor, Consultation, Offer, Outcome } from '@madoguchi/domain';
import { NO_NEEDS } from '@madoguchi/domain';
import { composeServices, consultationKind, systemClock } from '@madoguchi/signaling-server';
import type { Command, Database, Kiosk, Services } from '@madoguchi/signaling-server';
import { benchTopic } from './benchWard.ts';

const outcome: Outcome = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
};

/** The commands of a whole life, each a durable unit of work; the first one also rings somebody. */
export const COMMANDS = [
  'consultation.request',
  'offer.accept',
  'consultation.hold',
  'consultation.resume',
  'consultation.hangUp',
  'consultation.writeUp',
] as const;

/** What one command of a life has left: the states of its consultation, in their order. */
type CommandTrace = readonly Consultation[];

/** The product's engine in this process: the services as the server wires them, without a network. */
export interface ServedEngine {
  /**
   * One consultation of a kiosk from request to write-up, every command acknowledged when it is on
   * disk. Returns the milliseconds of its commands, in the order of `COMMANDS`.
   */
  serveOne(kiosk: Kiosk): Promise<number[]>;
  /** The same, but tells what each command has left. */
  traceOne(kiosk: Kiosk): Promise<readonly CommandTrace[]>;
  stop(): void;
}

/** The services as the server wires them, with nobody who watches or talks. */
export function composeEngineServices(db: Database): Services {
  const nothing = (): void => undefined;
  const nothingYet = (): Promise<void> => Promise.resolve();
  return composeServices({
    db,
    clock: systemClock,
    timeZone: 'Asia/Tokyo',
    media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
    audience: { changed: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
    secret: crypto.randomUUID(),
  });
}

/** Keeps the offer of a consultation from when it is durable and announced until it is over. */
function watchOffers({ consultations }: Services): (id: string) => Offer {
  const offers = new Map<string, Offer>();
  consultations.onChange(({ after }) => {
    const [offer] = after.state === 'offered' ? after.offers : [];
    if (offer !== undefined) offers.set(after.id, offer);
    if (after.state === 'closed') offers.delete(after.id);
  });
  return (id) => {
    const offer = offers.get(id);
    if (offer === undefined) throw new Error('nobody was rung with the request');
    return offer;
  };
}

/** A command as it comes over the network, with an id of its own. */
const command = (event: string, actor: Actor): Command => ({
  commandId: crypto.randomUUID(),
  event,
  caller: { actor, from: '127.0.0.1' },
});

/** Opens the engine with these specialists at their consoles and available. */
export async function openServedEngine(
  db: Database,
  staffIds: readonly string[],
): Promise<ServedEngine> {
  const services = composeEngineServices(db);
  const { consultations, queueing, connections, availability, writeUps } = services;
  for (const staffId of staffIds) {
    await connections.staffCame(staffId);
    const actor = { kind: 'staff', staffId, role: 'specialist' } as const;
    await availability.set(command('availability.set', actor), staffId, { state: 'available' });
  }
  const offerOf = watchOffers(services);

  const serveOne: ServedEngine['serveOne'] = async (kiosk) => {
    const times = [performance.now()];
    const done = (): void => void times.push(performance.now());
    const resident = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
    const matter = { topicId: benchTopic, needs: NO_NEEDS };
    const asked = command('consultation.request', resident);
    const { consultationId: id } = await queueing.request(asked, kiosk, matter);
    done();
    const { offerId, staffId } = offerOf(id);
    const staff = { kind: 'staff', staffId, role: 'specialist' } as const;
    for (const [name, event] of [
      ['offer.accept', { type: 'accept', offerId, staffId }],
      ['consultation.hold', { type: 'hold', staffId, reason: 'checking' }],
      ['consultation.resume', { type: 'resume', staffId }],
      ['consultation.hangUp', { type: 'hangUp', by: { staffId } }],
    ] as const) {
      await consultations.command(command(name, staff), id, event);
      done();
    }
    const written = { outcome, handoffs: [] };
    await writeUps.write(command('consultation.writeUp', staff), id, staffId, written);
    done();
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  };

  return {
    serveOne,
    traceOne: async (kiosk) => {
      const traces: CommandTrace[] = [];
      let isTraced = true;
      services.runner.onDone((done) => {
        if (isTraced) traces.push(done.changesOf(consultationKind).map(({ after }) => after));
      });
      await serveOne(kiosk);
      isTraced = false;
      return traces;
    },
    stop: () => services.stop(),
  };
}
