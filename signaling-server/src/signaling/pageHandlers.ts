import type { Database } from '../ports/store.ts';
import type { HeldPages } from '../services/pages/heldPages.ts';
import type { Handlers } from './bind.ts';
import { partyIn } from './mediaHandlers.ts';

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
