import type { PageExchange } from '@madoguchi/client';
import {
  marksDocument,
  pagesDocument,
  type Page,
  type PageShape,
  type Surface,
} from '@madoguchi/protocol';
import type { Handlers } from '../../app/keyListener.ts';
import { elsewhere, surfaceOf, turned, type Looking } from '../../paper/looking.ts';
import { useOpenDocument } from '@madoguchi/paper';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';

/** The pages of a call as a specialist works with them. */
export interface PageWork {
  readonly there: Looking;
  /** What is looked at here; `null` for nothing. */
  readonly surface: Surface | null;
  /** What was turned to last here, which may not be there yet. */
  readonly looked: Surface | null;
  /** The page that is looked at; `null` for the live picture and for nothing. */
  readonly page: Page | null;
  /** Where the resident has turned to, if it is elsewhere. */
  readonly resident: Surface | null;
  readonly pictures: PageExchange;
  look(surface: Surface): void;
  /** Adds a page whose picture is held already. */
  add(page: Omit<Page, 'by'>): void;
  turn(step: 1 | -1): void;
  reshape(shape: PageShape): void;
  remove(id: string): void;
}

/** Follows the pages of the call; `isShown`: the live picture is one more thing to look at. */
export function usePageWork(current: ServingView, isShown: boolean): PageWork {
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(pagesDocument));
  // It is not followed here: the whole screen would be shown anew at every place of a stroke.
  const marks = model.document(marksDocument);
  const there: Looking = { pages: state?.pages ?? [], looking: state?.looking ?? {}, isShown };
  const surface = surfaceOf(there, current.mySeat);
  const page = there.pages.find(({ id }) => id === surface) ?? null;
  const look = (next: Surface | null) => {
    if (next !== null && next !== surface) edit({ type: 'look', surface: next });
  };
  return {
    ...{ there, surface, page, look, pictures: model.pages },
    looked: there.looking[current.mySeat] ?? null,
    add: (added) => edit({ type: 'add', page: added }),
    resident: elsewhere(there, 'kiosk', surface),
    turn: (step) => look(turned(there, surface, step)),
    reshape(shape) {
      if (page) edit({ type: 'shape', id: page.id, shape });
    },
    remove(id) {
      edit({ type: 'remove', id });
      // What was drawn on it goes with it.
      if (marks !== null && marks.getSnapshot().state !== null) {
        marks.edit({ type: 'forget', surface: id });
      }
    },
  };
}

/** Where in a file that is open here one is; its sheets are turned before other pages. */
interface SheetsAt {
  readonly at: { readonly number: number; readonly of: number } | null;
  turnTo(number: number): void;
}

/** What can be done with pages by key. */
export function pageHandlers(work: PageWork, { at, turnTo }: SheetsAt): Handlers {
  const { there, surface, resident } = work;
  const turn = (step: 1 | -1): (() => void) | null => {
    const sheet = at && at.number + step;
    if (at && sheet !== null && sheet >= 1 && sheet <= at.of) return () => turnTo(sheet);
    const next = turned(there, surface, step);
    return next === null ? null : () => work.look(next);
  };
  const [before, after] = [turn(-1), turn(1)];
  return {
    ...(before && { pageBefore: before }),
    ...(after && { pageAfter: after }),
    ...(resident === null ? {} : { follow: () => work.look(resident) }),
  };
}
