import type { ConsoleView, EventData } from '@madoguchi/protocol';

export type Place = EventData<'booking.list'>['place'];

/** The places whose bookings somebody looks at, the usual one first. */
export function placesOf(
  me: ConsoleView['me'],
  centers: readonly { readonly id: string }[],
): readonly Place[] {
  const desks = me.desks.map(({ id }) => ({ kind: 'desk', id }) as const);
  const own = { kind: 'staff', id: me.staffId } as const;
  switch (me.role) {
    case 'specialist':
      return [...desks, own];
    case 'staff':
      return me.boards.map(({ placeId: id }) => ({ kind: 'center', id }));
    case 'admin':
      return centers.map(({ id }) => ({ kind: 'center', id }));
  }
}

/** A place as the value of a choice. */
export const placeKey = ({ kind, id }: Place): string => `${kind} ${id}`;
