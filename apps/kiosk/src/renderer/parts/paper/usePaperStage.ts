import {
  useFoundCorners,
  usePicturesAhead,
  type ChosenTool,
  type MarksOpen,
} from '@madoguchi/paper';
import {
  marksDocument,
  pagesDocument,
  paperDocument,
  type Page,
  type PagesOperation,
  type PagesState,
  type PaperState,
  type PaperWay,
  type Surface,
} from '@madoguchi/protocol';
import { useEffect, useRef, useState } from 'react';
import { useModel } from '../../services.ts';
import { ownWay, useKioskPaper } from '../../state/useKioskPaper.ts';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { surfaceOf, turnedTo } from './surface.ts';

/** What the resident is doing with the paper. */
type PaperWork =
  | { readonly on: 'looking' }
  /** They want to show paper by themselves and read what that means. */
  | { readonly on: 'asking'; readonly way: PaperWay }
  /** They hide parts of it; before it is shown where there is a `way`. */
  | { readonly on: 'hiding'; readonly way: PaperWay | null }
  /** They mend how a page lies. */
  | { readonly on: 'shaping' };

/** The paper and the pages on the resident's screen, and everything that is done with them. */
export interface PaperStage {
  readonly surface: Surface | null;
  /** The page that is looked at; `null` for the live picture. */
  readonly page: Page | null;
  readonly pages: PagesState | null;
  readonly edit: (operation: PagesOperation) => void;
  readonly marks: MarksOpen | null;
  readonly tool: ChosenTool | null;
  readonly setTool: (tool: ChosenTool | null) => void;
  readonly work: PaperWork;
  readonly setWork: (work: PaperWork) => void;
  /** The still that somebody has asked for and that is no page yet; `null` for none. */
  readonly still: PaperState['still'];
  readonly takeStill: () => void;
  /** Begins to show paper by the resident's own wish; `null` while it is asked, hidden or shown. */
  readonly begin: (() => void) | null;
}

const LOOKING: PaperWork = { on: 'looking' };

/** Holds what the resident does with paper and pages in a call. */
export function usePaperStage(): PaperStage {
  const { paper, seen } = useKioskPaper();
  const { state: pages, edit } = useSharedDocument(pagesDocument);
  const model = useModel();
  const marks = model.document(marksDocument);
  const [tool, setTool] = useState<ChosenTool | null>(null);
  const [work, setWork] = useState<PaperWork>(LOOKING);
  const told = useSharedDocument(paperDocument);
  useNewestPage(pages, edit);
  usePicturesAhead(model.pages);
  useFoundCorners(pages?.pages ?? null, model.pages, (id, shape) =>
    edit({ type: 'shape', id, shape }),
  );
  useHideByKey();
  const surface = surfaceOf(pages, seen);
  useTurned(pages, surface, edit);
  const page = pages?.pages.find(({ id }) => id === surface) ?? null;
  const isOver =
    (work.on === 'hiding' && work.way === null && seen.showing.state !== 'shown') ||
    (work.on === 'shaping' && page === null);
  if (isOver) setWork(LOOKING);
  const still = told.state?.still ?? null;
  const takeStill = () => told.edit({ type: 'takeStill', id: crypto.randomUUID() });
  const isFree = seen.showing.state === 'off' && work.on === 'looking';
  const begin = () => {
    const way = ownWay(seen);
    paper.prepare(way);
    setWork({ on: 'asking', way });
  };
  return {
    begin: isFree ? begin : null,
    ...{ surface, page, pages, edit, marks, tool, setTool, work, setWork, still, takeStill },
  };
}

/** A page that is added is looked at at once, unless it is only sent ahead; the resident goes back by one touch. */
function useNewestPage(pages: PagesState | null, edit: (operation: PagesOperation) => void): void {
  const newest = pages?.pages.at(-1) ?? null;
  const known = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (pages === null) return;
    const isNew = known.current !== undefined && newest !== null && known.current !== newest.id;
    known.current = newest?.id ?? null;
    const isAhead = newest?.kind === 'shared' && pages.looking[newest.by] !== newest.id;
    if (isNew && !isAhead) edit({ type: 'look', surface: newest.id });
  }, [pages, newest, edit]);
}

/** A resident who looks at the same as a member of staff goes on doing so when they turn the page. */
function useTurned(
  pages: PagesState | null,
  surface: Surface | null,
  edit: (operation: PagesOperation) => void,
): void {
  const before = useRef<PagesState['looking']>({});
  useEffect(() => {
    if (pages === null) return;
    const next = turnedTo(before.current, pages, surface);
    before.current = pages.looking;
    if (next !== null) edit({ type: 'look', surface: next });
  }, [pages, surface, edit]);
}

/** Escape makes everything black at once, while paper is shown and nothing else waits for that key. */
function useHideByKey(): void {
  const { paper, seen } = useKioskPaper();
  const isShown = seen.showing.state === 'shown';
  useEffect(() => {
    if (!isShown) return undefined;
    const hide = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') paper.setBlank(true);
    };
    addEventListener('keydown', hide, true);
    return () => removeEventListener('keydown', hide, true);
  }, [paper, isShown]);
}
