import type { Database } from '../ports/store.ts';
import type { HeldPages } from '../services/pages/heldPages.ts';
import type { Handlers } from './bind.ts';
import type { SignalingServer } from './connection.ts';
import { partyIn } from './mediaHandlers.ts';
import { roomOfParty } from './mediaNotices.ts';

type Subject = Extract<keyof Handlers, `page.${string}`>;

/** What kiosks, consoles and guests ask for about the pictures of pages. */
export function pageHandlers({
  db,
  pages,
}: {
  readonly db: Database;
  readonly pages: HeldPages;
}): Pick<Handlers, Subject> {
  const find = (id: string) => db.read(({ consultations }) => consultations.get(id));
  return {
    'page.begin': ({ actor }, { consultationId, ...asked }) =>
      pages.begin(partyIn(find(consultationId), actor), asked),
    'page.put': ({ actor }, { consultationId, ...asked }) =>
      pages.put(partyIn(find(consultationId), actor), asked),
    'page.get': ({ actor }, { consultationId, ...asked }) =>
      pages.get(partyIn(find(consultationId), actor), asked),
  };
}

/** Gives pictures that somebody has sent to the others who take part. */
export function announcePages(io: SignalingServer, db: Database, pages: HeldPages): void {
  pages.giveTo((to, chunk) => {
    const c = db.read(({ consultations }) => consultations.get(chunk.consultationId));
    io.to(to.map((party) => roomOfParty(c, party))).emit('page.given', chunk);
  });
}
