import type { Call } from '@madoguchi/client';
import { isResidentHeld, type Seat } from '@madoguchi/domain';
import type { ChosenTool, MarksOpen } from '@madoguchi/paper';
import {
  marksDocument,
  paperDocument,
  type Box,
  type PaperState,
  type PaperWay,
} from '@madoguchi/protocol';
import { useLasted } from '@madoguchi/ui-kit';
import { useState } from 'react';
import type { Handlers } from '../../app/keyListener.ts';
import { useOpenDocument, usePicturesAhead } from '@madoguchi/paper';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import type { Large } from './large.ts';
import {
  NOTHING_TOLD,
  standingOf,
  toldAfter,
  wayToAsk,
  type PaperNews,
  type Standing,
} from './standing.ts';
import { pageHandlers, usePageWork, type PageWork } from './usePageWork.ts';
import { useSizes } from './useSizes.ts';
import { useSharing, type SharingWork } from './useSharing.ts';

/** A camera that was just opened needs a moment; after that somebody has to look. */
const MISSING_AFTER_MS = 5000;

/** With what one writes on what is looked at. */
interface MarkWork {
  /** `null` before the call has its documents. */
  readonly document: MarksOpen | null;
  readonly me: Seat;
  readonly tool: ChosenTool | null;
  setTool(tool: ChosenTool | null): void;
}

/** The paper of a call as a specialist works with it. */
export interface PaperWork {
  readonly standing: Standing;
  readonly news: PaperNews;
  /** By which camera the resident would be asked. */
  readonly way: PaperWay;
  /** What everybody is told of the live picture; `null` before the call has its documents. */
  readonly paper: PaperState | null;
  /** Whether places to be hidden are being placed on the live picture. */
  readonly isHiding: boolean;
  /** The still that was asked for last and is no page yet. */
  readonly still: PaperState['still'];
  readonly stream: MediaStream | null;
  readonly large: Large;
  /** Whether there is anything to look at or to wait for. */
  readonly isOpen: boolean;
  /** Whether anybody can be asked: not a resident who is held or cut off, nor without the document. */
  readonly mayAsk: boolean;
  readonly pages: PageWork;
  readonly sharing: SharingWork;
  readonly marks: MarkWork;
  ask(): void;
  /** Takes the request back, or ends the picture. */
  end(): void;
  takeStill(): void;
  setHiding(on: boolean): void;
  /** Hides a place, or more of one. */
  hide(id: string, box: Box): void;
  blank(): void;
  swap(): void;
}

/** Follows the paper of the call. */
export function usePaperWork(current: ServingView, call: Call | null): PaperWork {
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(paperDocument));
  usePicturesAhead(model.pages);
  const [isHiding, setHiding] = useState(false);
  const [told, setTold] = useState(NOTHING_TOLD);
  const residentHeld = isResidentHeld(current);
  const { stream, arrives } = pictureIn(call);
  const late = useLasted(state?.showing.state === 'shown' && !arrives, MISSING_AFTER_MS);
  if (state && state.showing !== told.showing) setTold(toldAfter(told, state.showing));
  const facts = { residentHeld, kioskAway: current.kioskAway, arrives, late };
  const way = wayToAsk(state);
  const standing = standingOf(state, facts);
  const pages = usePageWork(current, standing.at === 'shown');
  const { large, swap } = useSizes(standing, pages.surface);
  const sharing = useSharing(pages);
  const [tool, setTool] = useState<ChosenTool | null>(null);
  const marks = { document: model.document(marksDocument), me: current.mySeat, tool, setTool };
  return {
    ...{ standing, way, large, swap, stream, pages, sharing, marks, news: told.news },
    paper: state,
    isHiding: isHiding && standing.at === 'shown' && pages.surface === 'paper',
    setHiding,
    still: state?.still ?? null,
    isOpen: standing.at !== 'off' || pages.there.pages.length > 0,
    mayAsk: state !== null && !residentHeld && !current.kioskAway && current.onHandset !== 'call',
    ask: () => edit({ type: 'ask', way }),
    end() {
      setTold((before) => ({ ...before, endedHere: true }));
      edit({ type: 'end' });
    },
    takeStill() {
      const id = crypto.randomUUID();
      edit({ type: 'takeStill', id });
      // It is looked at from the moment in which it is a page.
      pages.look(id);
    },
    hide: (id, box) => edit({ type: 'mask', id, box }),
    blank: () => edit({ type: 'blank', on: true }),
  };
}

/** The picture of the paper that comes from the kiosk. */
function pictureIn(call: Call | null): Pick<PaperWork, 'stream'> & { readonly arrives: boolean } {
  const kiosk = call?.remotes.find(({ seat }) => seat === 'kiosk');
  return { stream: kiosk?.apart.paper ?? null, arrives: kiosk?.sending.paper === true };
}

/** Whether a still can be taken: of a picture that is there, one after the other. */
export const mayTakeStill = ({ standing, still }: Pick<PaperWork, 'standing' | 'still'>): boolean =>
  standing.at === 'shown' &&
  standing.picture === 'there' &&
  still?.state !== 'taking' &&
  still?.state !== 'checking';

/** What can be done with the paper by key. */
export function paperHandlers(work: PaperWork): Handlers {
  const { standing } = work;
  return {
    ...pageHandlers(work.pages, work.sharing),
    ...(work.isOpen ? { enlarge: () => work.swap() } : {}),
    ...(mayTakeStill(work) ? { still: () => work.takeStill() } : {}),
    ...(standing.at === 'off' && work.mayAsk ? { paper: () => work.ask() } : {}),
    ...(standing.at === 'asked' ? { paper: () => work.end() } : {}),
    ...(standing.at === 'shown' && standing.picture !== 'blank'
      ? { blank: () => work.blank() }
      : {}),
  };
}
