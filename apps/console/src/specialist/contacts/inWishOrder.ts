import type { ContactView } from '@madoguchi/protocol';

/** Wishes by their day and the half of it, then by when they were left. */
export const inWishOrder = (contacts: readonly ContactView[]): readonly ContactView[] =>
  contacts.toSorted(
    (a, b) =>
      compare(a.wish.day, b.wish.day) ||
      Number(a.wish.part === 'afternoon') - Number(b.wish.part === 'afternoon') ||
      a.requestedAt - b.requestedAt,
  );

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
