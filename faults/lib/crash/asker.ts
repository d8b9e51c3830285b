import { NO_NEEDS } from '@madoguchi/domain';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { knownKiosk } from '../office.ts';
import type { Journal } from './journal.ts';

/** Of the 本庁, where nobody is on duty: whoever asks about it waits. */
const TOPIC = 'tax';
const CENTERS = ['tamagawa-2', 'tamagawa-3'] as const;
const LIMIT_MS = 30_000;
const EVERY_MS = 20;

/** A kiosk, and what it was given. */
interface Place {
  readonly by: string;
  readonly client: TestClient;
  ticket: string | null;
}

/** Residents who want tickets and give them back, at two kiosks in case that one of them cannot. */
export class Asker {
  readonly #journal: Journal;
  readonly #places: readonly Place[];
  #isRefused = false;

  private constructor(journal: Journal, places: readonly Place[]) {
    this.#journal = journal;
    this.#places = places;
  }

  static async come(origin: string, journal: Journal): Promise<Asker> {
    const kiosks = await Promise.all(CENTERS.map((center) => knownKiosk(origin, center)));
    const places = kiosks.map(({ client, kioskId }) => ({
      by: `kiosk:${kioskId}`,
      client,
      ticket: null,
    }));
    return new Asker(journal, places);
  }

  /** Asks until a ticket is refused because it cannot be stored. */
  async untilRefused(): Promise<void> {
    this.#isRefused = false;
    await this.#keepTrying(() => this.#isRefused);
  }

  /** Asks until tickets are given, and taken back, at both kiosks. */
  async untilServed(): Promise<void> {
    const served = new Set<Place>();
    await this.#keepTrying((place, isServed) => {
      if (isServed) served.add(place);
      return served.size === this.#places.length;
    });
  }

  leave(): void {
    for (const { client } of this.#places) client.leave();
  }

  async #keepTrying(isOver: (place: Place, isServed: boolean) => boolean): Promise<void> {
    const until = Date.now() + LIMIT_MS;
    for (;;) {
      for (const place of this.#places) {
        if (isOver(place, await this.#askAndGiveBack(place))) return;
        await new Promise((resolve) => {
          setTimeout(resolve, EVERY_MS);
        });
      }
      if (Date.now() > until) throw new Error('the disk is not as it should be');
    }
  }

  /** Whether both were done. */
  async #askAndGiveBack(place: Place): Promise<boolean> {
    place.ticket ??= await this.#ask(place);
    if (place.ticket === null) return false;
    const data = { consultationId: place.ticket };
    const { answer } = await this.#journal.send(place.client, place.by, {
      event: 'consultation.cancel',
      data,
    });
    if (answer?.ok !== true) return false;
    place.ticket = null;
    return true;
  }

  async #ask({ client, by }: Place): Promise<string | null> {
    const data = { topicId: TOPIC, needs: NO_NEEDS };
    const { answer } = await this.#journal.send(client, by, {
      event: 'consultation.request',
      data,
    });
    if (answer === null) return null;
    if (answer.ok) return String(answer.data['consultationId']);
    this.#isRefused ||= answer.code === 'STORAGE_FULL';
    return null;
  }
}
