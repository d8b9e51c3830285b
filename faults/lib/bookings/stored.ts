import type { Booking, Skills } from '@madoguchi/domain';
import type { DatabasePlace, SqlConnection } from '../database/place.ts';
import type { Stored } from './judge.ts';
import type { WardFacts } from './everySlot.ts';

/** Every booking with what is taken, as of one instant. */
export const storedIn = (place: DatabasePlace): Promise<Stored> => place.atOneInstant(storedBy);

/** The same, by a connection that somebody else has opened. */
export async function storedBy(db: SqlConnection): Promise<Stored> {
  const rows = await db.all(`select body from record where kind = 'booking'`);
  const taken = await db.all('select resource, quantum, booking_id from booking_occupancy');
  return {
    bookings: rows.map((row) => JSON.parse(String(row['body'])) as Booking),
    taken: new Set(
      taken.map((row) =>
        [row['resource'], row['quantum'], row['booking_id']].map(String).join(' '),
      ),
    ),
  };
}

/** Who works in a ward, with their desks and skills. */
export async function peopleIn(place: DatabasePlace): Promise<WardFacts['people']> {
  const db = await place.openDatabase();
  const people = db.read(({ staff }) => staff.all());
  await db.close();
  return people.map(({ id, role, deskIds, skills }) => {
    const own: Skills = skills;
    return { id, isSpecialist: role === 'specialist', deskIds, skills: own };
  });
}
