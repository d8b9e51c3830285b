import { z } from 'zod';
import type { GuestLink, GuestStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { formOf, type Form } from '../form.ts';
import { LiveTable } from '../liveTable.ts';

/** A guest has a link, or the session that took its place. */
interface GuestRecord extends GuestLink {
  readonly linkDigest: string | null;
  readonly sessionDigest: string | null;
}

const guestRow = z
  .object({
    participant_id: z.string(),
    consultation_id: z.string(),
    expires_at: z.int(),
    link_digest: z.string().nullable(),
    session_digest: z.string().nullable(),
  })
  .transform((r): GuestRecord => ({
    participantId: r.participant_id,
    consultationId: r.consultation_id,
    expiresAt: r.expires_at,
    linkDigest: r.link_digest,
    sessionDigest: r.session_digest,
  }));

const guestForm: Form<GuestRecord> = formOf<GuestRecord>({
  name: 'guest_link',
  key: ['participant_id'],
  columns: ['participant_id', 'consultation_id', 'expires_at', 'link_digest', 'session_digest'],
  references: { consultation_id: 'consultation' },
  idOf: ({ participantId }) => participantId,
  toRow: (g) => ({
    participant_id: g.participantId,
    consultation_id: g.consultationId,
    expires_at: g.expiresAt,
    link_digest: g.linkDigest,
    session_digest: g.sessionDigest,
  }),
  fromRow: (row) => guestRow.parse(row),
});

const keyOr = (digest: string | null): readonly string[] => (digest === null ? [] : [digest]);

/** Links and sessions of guests in memory; only digests of them. */
export interface LiveGuests extends GuestStore {
  readonly table: LiveTable<GuestRecord>;
}

/** Opens the empty table of guests. */
export function liveGuests(log: ChangeLog): LiveGuests {
  const table = new LiveTable(guestForm, log, [
    { name: 'link', keysOf: (g) => keyOr(g.linkDigest), isUnique: true },
    { name: 'session', keysOf: (g) => keyOr(g.sessionDigest), isUnique: true },
    { name: 'consultation', keysOf: (g) => [g.consultationId] },
  ]);
  const valid = (found: GuestRecord | null, now: number): GuestRecord | null =>
    found !== null && found.expiresAt > now ? found : null;
  return {
    table,
    putLink({ digest, ...link }) {
      table.put({ ...link, linkDigest: digest, sessionDigest: null }, undefined);
    },
    takeLink(digest, session, now) {
      const found = valid(table.oneBy('link', digest), now);
      if (found !== null) {
        const { expiresAt } = session;
        table.put(
          { ...found, expiresAt, linkDigest: null, sessionDigest: session.digest },
          undefined,
        );
      }
      for (const each of table.all()) if (each.expiresAt <= now) table.remove(each.participantId);
      return found && { ...plain(found), expiresAt: session.expiresAt };
    },
    bySession(digest, now) {
      const found = valid(table.oneBy('session', digest), now);
      return found && plain(found);
    },
    remove(participantId) {
      table.remove(participantId);
    },
    removeAll(consultationId) {
      for (const each of table.by('consultation', consultationId)) table.remove(each.participantId);
    },
  };
}

const plain = ({ participantId, consultationId, expiresAt }: GuestLink): GuestLink => ({
  participantId,
  consultationId,
  expiresAt,
});
