import type { Database } from '../ports/store.ts';
import type { LiveDocuments } from '../services/documents/liveDocuments.ts';
import type { Handlers } from './bind.ts';
import type { SignalingServer } from './connection.ts';
import { partyIn } from './mediaHandlers.ts';
import { roomOfParty } from './mediaNotices.ts';

type Subject = Extract<keyof Handlers, `document.${string}`>;

/** What kiosks, consoles and guests ask for about what they draw and type together. */
export function documentHandlers({
  db,
  documents,
}: {
  readonly db: Database;
  readonly documents: LiveDocuments;
}): Pick<Handlers, Subject> {
  const find = (id: string) => db.read(({ consultations }) => consultations.get(id));
  return {
    'document.open': ({ actor }, { consultationId, ...asked }) =>
      documents.open(partyIn(find(consultationId), actor), asked),
    'document.send': ({ actor }, { consultationId, ...asked }) =>
      documents.send(partyIn(find(consultationId), actor), asked),
  };
}

/** Passes on what is new in the documents to whoever takes part in them. */
export function announceDocuments(
  io: SignalingServer,
  db: Database,
  documents: LiveDocuments,
): void {
  const find = (id: string) => db.read(({ consultations }) => consultations.get(id));
  documents.announceTo({
    entries(to, news) {
      const c = find(news.consultationId);
      io.to(to.map((party) => roomOfParty(c, party))).emit('document.entries', news);
    },
    stale(to) {
      const { consultationId } = to;
      io.to(roomOfParty(find(consultationId), to)).emit('document.stale', { consultationId });
    },
  });
}
