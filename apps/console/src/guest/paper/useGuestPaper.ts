import type { Call, GuestModel, PageExchange } from '@madoguchi/client';
import type { Seat } from '@madoguchi/domain';
import {
  useOpenDocument,
  usePicturesAhead,
  type ChosenTool,
  type MarksOpen,
} from '@madoguchi/paper';
import {
  marksDocument,
  pagesDocument,
  paperDocument,
  type GuestView,
  type Page,
  type PaperState,
  type Surface,
} from '@madoguchi/protocol';
import { useState } from 'react';
import { surfaceOf, type Looking } from '../../paper/looking.ts';

/** The paper of a call as a guest sees it. */
export interface GuestPaperWork {
  readonly paper: PaperState;
  readonly stream: MediaStream | null;
  readonly there: Looking;
  readonly surface: Surface;
  /** The page that is looked at; `null` for the live picture. */
  readonly page: Page | null;
  readonly pictures: PageExchange;
  readonly marks: MarksOpen | null;
  readonly me: Seat;
  readonly tool: ChosenTool | null;
  setTool(tool: ChosenTool | null): void;
  look(surface: Surface): void;
}

type Present = Extract<GuestView, { stage: 'present' }>;

/** Follows the paper; `null` while there is nothing of it to look at. Guests look and mark, and ask for nothing. */
export function useGuestPaper(
  model: Pick<GuestModel, 'document' | 'pages'>,
  view: Present,
  call: Call | null,
): GuestPaperWork | null {
  const paper = useOpenDocument(model.document(paperDocument));
  const pages = useOpenDocument(model.document(pagesDocument));
  usePicturesAhead(model.pages);
  const [tool, setTool] = useState<ChosenTool | null>(null);
  const state = paper.state ?? paperDocument.empty();
  const kiosk = call?.remotes.find(({ seat }) => seat === 'kiosk');
  const there: Looking = {
    pages: pages.state?.pages ?? [],
    looking: leaderFirst(pages.state?.looking ?? {}, view),
    // What is shown to nobody while the resident is held, guests see no more than staff.
    isShown: state.showing.state === 'shown' && !view.residentHeld,
  };
  const surface = surfaceOf(there, view.mySeat);
  if (surface === null) return null;
  return {
    ...{ paper: state, there, surface, tool, setTool },
    stream: kiosk?.apart.paper ?? null,
    page: there.pages.find(({ id }) => id === surface) ?? null,
    pictures: model.pages,
    marks: model.document(marksDocument),
    me: view.mySeat,
    look: (next) => pages.edit({ type: 'look', surface: next }),
  };
}

/** Whoever has turned nothing yet looks where the specialist looks. */
function leaderFirst(
  looking: Looking['looking'],
  { present, mySeat }: Present,
): Looking['looking'] {
  const specialist = present.find(({ kind }) => kind === 'specialist')?.seat;
  const theirs = specialist && looking[specialist];
  return looking[mySeat] === undefined && theirs !== undefined
    ? { ...looking, [mySeat]: theirs }
    : looking;
}
