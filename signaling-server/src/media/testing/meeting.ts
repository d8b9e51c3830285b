import type { Seat } from '@madoguchi/domain';
import { expect, vi } from 'vitest';
import type { Party } from '../../ports/mediaRooms.ts';
import { Endpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { openHouse, settle } from './house.ts';

/** From whom each seat gets sound and picture. */
type Flows = Readonly<Partial<Record<Seat, readonly Seat[]>>>;

/** Everybody gets something of all the others. */
export function among(...parties: readonly Party[]): Flows {
  const seats = parties.map(({ seat }) => seat);
  return Object.fromEntries(seats.map((seat) => [seat, seats.filter((other) => other !== seat)]));
}

/** A room whose parties are real endpoints, each ready for whatever it is offered. */
export class Meeting {
  readonly house: House;
  readonly #endpoints = new Map<Seat, Endpoint>();

  private constructor(house: House) {
    this.house = house;
    house.rooms.on('remoteTrack', (to, track) => {
      void this.#endpoints.get(to.seat)?.accept(house.rooms, to, track);
    });
  }

  static async open(...parties: readonly Party[]): Promise<Meeting> {
    const meeting = new Meeting(await openHouse());
    for (const party of parties) await meeting.enter(party);
    return meeting;
  }

  /** Joins (again) and gets ready for everybody who is there. */
  async enter(party: Party): Promise<Endpoint> {
    const { rooms } = this.house;
    const endpoint = await Endpoint.join(rooms, party);
    this.#endpoints.set(party.seat, endpoint);
    for (const track of endpoint.joined.remoteTracks) await endpoint.accept(rooms, party, track);
    await settle();
    return endpoint;
  }

  leave(party: Party): void {
    this.house.rooms.leave(party);
    this.#endpoints.delete(party.seat);
  }

  /** Everybody sends a whole picture and a sound: exactly those who should get them do. */
  async expectFlows(expected: Flows): Promise<void> {
    for (const endpoint of this.#endpoints.values()) endpoint.arrivals.length = 0;
    for (const endpoint of this.#endpoints.values()) {
      await endpoint.send('camera', true);
      await endpoint.send('microphone');
    }
    const asExpected = (): void => {
      expect(this.#arrived()).toEqual(
        Object.fromEntries(
          [...this.#endpoints.keys()].map((seat) => [seat, bothOf(expected[seat] ?? [])]),
        ),
      );
    };
    await vi.waitFor(asExpected, { timeout: 10_000, interval: 10 });
    await settle();
    asExpected();
  }

  #arrived(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.#endpoints].map(([seat, { arrivals }]) => [
        seat,
        arrivals.map(({ from, source }) => `${source} of ${from}`).toSorted(),
      ]),
    );
  }
}

const bothOf = (seats: readonly Seat[]): string[] =>
  seats.flatMap((seat) => [`camera of ${seat}`, `microphone of ${seat}`]).toSorted();
