import { NO_NEEDS } from '@madoguchi/domain';
import type { ClientEventName, EventAck, EventData } from '@madoguchi/protocol';
import { z } from 'zod';
import { consoleClient } from '../../../tests/support/server/clients.ts';
import { GuestClient } from '../../../tests/support/server/guest.ts';
import { knownKiosk } from '../office.ts';
import { progress } from '../result.ts';
import { WRITTEN_UP } from '../validData.ts';
import { CutConnection, later } from './cutConnection.ts';
import { becomes, seenAtConsole, seenAtKiosk, type Truth } from './truth.ts';

/** What all of them note. */
export class Notes {
  cuts = 0;
  /** Screens that did not become what the database holds. */
  apart = 0;
  /** Commands that were answered once with yes and then with no. */
  differing = 0;
  commands = 0;
  guests = 0;
  /** Effects that were acknowledged, by consultation and type of row. */
  readonly done = new Map<string, number>();
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isOver(): boolean {
    return this.cuts >= this.limit;
  }
}

const guestSeen = z.object({ data: z.object({ stage: z.string() }) });

abstract class Cut {
  protected readonly connection: CutConnection;
  protected readonly notes: Notes;

  constructor(connection: CutConnection, notes: Notes) {
    this.connection = connection;
    this.notes = notes;
  }

  leave(): void {
    this.connection.client.leave();
  }

  protected abstract look(): Promise<boolean>;

  /** Sends a command over a connection that breaks, and holds the screen against the database. */
  protected async press<N extends ClientEventName>(
    name: N,
    data: Omit<EventData<N>, 'commandId'>,
    row: { readonly type: string; readonly id?: string },
  ): Promise<EventAck<N> | null> {
    const { code, data: answer, differs } = await this.connection.press(name, data);
    this.notes.cuts += 1;
    this.notes.commands += 1;
    if (differs) this.notes.differing += 1;
    if (!(await this.look())) {
      this.notes.apart += 1;
      progress(`after ${name} the screen is not as the database`);
    }
    if (code !== 'ok') return null;
    const id = row.id ?? (answer as { readonly consultationId: string }).consultationId;
    const key = `${id} ${row.type}`;
    this.notes.done.set(key, (this.notes.done.get(key) ?? 0) + 1);
    return answer;
  }
}

/** Comes again and again with a matter. */
export class Resident extends Cut {
  readonly #kioskId: string;
  readonly #truth: Truth;

  constructor(connection: CutConnection, notes: Notes, around: { kioskId: string; truth: Truth }) {
    super(connection, notes);
    this.#kioskId = around.kioskId;
    this.#truth = around.truth;
  }

  static async come(origin: string, centerId: string, notes: Notes, truth: Truth) {
    const { client, kioskId } = await knownKiosk(origin, centerId);
    return new Resident(new CutConnection(client), notes, { kioskId, truth });
  }

  async work(): Promise<void> {
    while (!this.notes.isOver) {
      const asked = { topicId: 'care', needs: NO_NEEDS };
      const answer = await this.press('consultation.request', asked, { type: 'request' });
      const id = answer?.consultationId ?? '';
      if (Math.random() < 0.15) {
        await this.press('consultation.cancel', { consultationId: id }, { type: 'cancel', id });
      }
      while (this.#truth.ofKiosk(this.#kioskId) !== 'nothing') await later(20);
    }
  }

  protected look(): Promise<boolean> {
    const seen = (): string => seenAtKiosk(this.connection.client.kioskView);
    return becomes(seen, () => this.#truth.ofKiosk(this.#kioskId));
  }
}

/** Takes whoever is offered. */
export class Specialist extends Cut {
  readonly #origin: string;
  readonly #staffId: string;
  readonly #truth: Truth;
  readonly #asksGuests: boolean;

  constructor(
    connection: CutConnection,
    notes: Notes,
    around: { origin: string; staffId: string; truth: Truth; asksGuests: boolean },
  ) {
    super(connection, notes);
    this.#origin = around.origin;
    this.#staffId = around.staffId;
    this.#truth = around.truth;
    this.#asksGuests = around.asksGuests;
  }

  static async come(origin: string, username: string, notes: Notes, truth: Truth) {
    const connection = new CutConnection(await consoleClient(origin, username));
    const { staffId } = (await connection.client.done('console.sync', {})).me;
    const asksGuests = username.endsWith('-1');
    return new Specialist(connection, notes, { origin, staffId, truth, asksGuests });
  }

  /** Until nobody is left. */
  async work(): Promise<void> {
    while (!this.notes.isOver || this.#truth.open() > 0) {
      const { consoleView } = this.connection.client;
      const offer = consoleView?.offer;
      if (offer) {
        const { consultationId: id, offerId } = offer;
        const row = { type: 'accept', id };
        await this.press('offer.accept', { consultationId: id, offerId }, row);
      } else if (consoleView?.current) {
        await this.#serve(consoleView.current.consultationId, consoleView.current.state);
      } else await later(10);
    }
  }

  protected look(): Promise<boolean> {
    const seen = (): string => seenAtConsole(this.connection.client.consoleView);
    return becomes(seen, () => this.#truth.ofStaff(this.#staffId));
  }

  async #serve(id: string, state: string): Promise<void> {
    const about = { consultationId: id };
    if (state === 'wrapUp') {
      const written = { ...about, outcome: WRITTEN_UP, handoffs: [] };
      await this.press('consultation.writeUp', written, { type: 'writeUp', id });
      return;
    }
    if (this.#asksGuests && Math.random() < 0.5) await this.#withGuest(id);
    const reason = 'checking';
    await this.press('consultation.hold', { ...about, reason }, { type: 'hold', id });
    await this.press('consultation.resume', about, { type: 'resume', id });
    await this.press('consultation.hangUp', about, { type: 'hangUp', id });
  }

  /** Somebody without an account comes, and their connection breaks in the lobby and in the call. */
  async #withGuest(id: string): Promise<void> {
    const asked = { consultationId: id, kind: 'interpreter', name: '-' } as const;
    const invited = await this.press('participant.inviteGuest', asked, { type: 'invite', id });
    if (invited === null) return;
    const guest = new CutConnection(await GuestClient.arrive(this.#origin, invited.token));
    await this.#cutGuest(guest, 'inLobby');
    const { participantId } = invited;
    const whom = { consultationId: id, participantId };
    await this.press('participant.admit', whom, { type: 'admit', id });
    await this.#cutGuest(guest, 'present');
    guest.client.leave();
    this.notes.guests += 1;
  }

  async #cutGuest(guest: CutConnection, stage: string): Promise<void> {
    await guest.cut();
    this.notes.cuts += 1;
    const answer = await guest.ask('guest.sync', {});
    const seen = guestSeen.safeParse(answer);
    if (!seen.success || seen.data.data.stage !== stage) this.notes.apart += 1;
  }
}
