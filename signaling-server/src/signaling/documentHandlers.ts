import { AppError } from '@madoguchi/domain';
import { CARRIER_DOCUMENTS, HANDSET_DOCUMENTS } from '@madoguchi/protocol';
import type { Database } from '../ports/store.ts';
import type { LiveDocuments } from '../services/documents/liveDocuments.ts';
import type { Handlers } from './bind.ts';
import type { Identified, SignalingServer } from './connection.ts';
import { partyIn } from './mediaHandlers.ts';
import { roomOfParty, roomsOfParty } from './mediaNotices.ts';

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
    'document.open': ({ actor }, { consultationId, ...asked }) => {
      unlessElsewhere(actor, asked.document);
      return documents.open(partyIn(find(consultationId), actor), asked);
    },
    'document.send': ({ actor }, { consultationId, ...asked }) => {
      unlessElsewhere(actor, asked.document);
      return documents.send(partyIn(find(consultationId), actor), asked);
    },
  };
}

/** The resident's phone has its own documents alone: what is asked at the kiosk is answered there. */
function unlessElsewhere(actor: Identified, document: string): void {
  if (actor.kind !== 'handset') return;
  const own = actor.carries ? CARRIER_DOCUMENTS : HANDSET_DOCUMENTS;
  if (!own.includes(document)) throw new AppError('NOT_ALLOWED');
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
      const isOfHandsets = HANDSET_DOCUMENTS.includes(news.document);
      const rooms = to.flatMap((party) =>
        isOfHandsets ? roomsOfParty(c, party) : [roomOfParty(c, party)],
      );
      io.to(rooms).emit('document.entries', news);
    },
    stale(to) {
      const { consultationId } = to;
      io.to([...roomsOfParty(find(consultationId), to)]).emit('document.stale', { consultationId });
    },
  });
}
