import type { GuestLink, GuestStore } from '../../ports/store.ts';
import { ConstraintViolated, type GuestRow, type Rows } from './rows.ts';

const plain = ({ participantId, consultationId, expiresAt }: GuestRow): GuestLink => ({
  participantId,
  consultationId,
  expiresAt,
});

/** The twin of the table of guests. */
export function memoryGuests(rows: () => Rows): GuestStore {
  const all = () => [...rows().guests.values()];
  const removeIf = (isGone: (row: GuestRow) => boolean): void => {
    for (const row of all()) if (isGone(row)) rows().guests.delete(row.participantId);
  };
  return {
    putLink({ digest, ...link }) {
      if (all().some((g) => g.linkDigest === digest && g.participantId !== link.participantId)) {
        throw new ConstraintViolated('link');
      }
      rows().guests.set(link.participantId, { ...link, linkDigest: digest, sessionDigest: null });
    },
    takeLink(digest, session, now) {
      const found = all().find((g) => g.linkDigest === digest && g.expiresAt > now);
      const { digest: sessionDigest, expiresAt } = session;
      const taken = found && { ...found, expiresAt, linkDigest: null, sessionDigest };
      if (taken !== undefined) rows().guests.set(taken.participantId, taken);
      removeIf((g) => g.expiresAt <= now);
      return taken === undefined ? null : plain(taken);
    },
    bySession(digest, now) {
      const found = all().find((g) => g.sessionDigest === digest && g.expiresAt > now);
      return found === undefined ? null : plain(found);
    },
    remove(participantId) {
      rows().guests.delete(participantId);
    },
    removeAll(consultationId) {
      removeIf((g) => g.consultationId === consultationId);
    },
  };
}
