import type { LiveDocument } from '@madoguchi/domain';
import { z } from 'zod';
import { seat } from '../views/shared.ts';

/** Who somebody says is in the room with them. */
export const ROOM_PEOPLE = ['alone', 'family', 'helper', 'colleague', 'others'] as const;
export type RoomPeople = (typeof ROOM_PEOPLE)[number];

const said = z.strictObject({
  people: z.array(z.enum(ROOM_PEOPLE)).min(1).max(ROOM_PEOPLE.length),
  /** Somebody has come in or gone since: it is asked again. */
  again: z.boolean(),
});

const state = z.strictObject({ said: z.partialRecord(seat, said) });
export type RoomPeopleState = z.infer<typeof state>;

const operation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('say'),
    people: z.array(z.enum(ROOM_PEOPLE)).min(1).max(ROOM_PEOPLE.length),
  }),
  /** Somebody came in or went, at this seat: whoever sits there is asked again. */
  z.strictObject({ type: z.literal('askAgain'), seat }),
]);
export type RoomPeopleOperation = z.infer<typeof operation>;

/** Who is in the room at each end, as each end says of itself. */
export const roomPeopleDocument: LiveDocument<RoomPeopleState, RoomPeopleOperation> = {
  name: 'room-people',
  operation,
  state,
  empty: () => ({ said: {} }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'say':
        return { said: { ...before.said, [by]: { people: asked.people, again: false } } };
      case 'askAgain': {
        const present = before.said[asked.seat];
        return present === undefined
          ? before
          : { said: { ...before.said, [asked.seat]: { ...present, again: true } } };
      }
    }
  },
};
