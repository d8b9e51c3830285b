/** The one-time link of a guest: its token stands in the fragment, which no server gets to see. */
export const guestLink = (origin: string, token: string): string =>
  `${origin}/console/guest.html#${token}`;
