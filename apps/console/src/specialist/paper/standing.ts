import type { PaperState, PaperWay, Showing } from '@madoguchi/protocol';
import type { Seat } from '@madoguchi/domain';

/** The picture of the paper at this moment: there, hidden by the resident, or not there yet. */
type LivePicture = 'there' | 'blank' | 'coming' | 'missing' | 'held' | 'away';

/** What a specialist is told of the paper. */
export type Standing =
  | { readonly at: 'off' }
  | { readonly at: 'asked'; readonly way: PaperWay; readonly by: Seat }
  | { readonly at: 'shown'; readonly way: PaperWay; readonly picture: LivePicture };

/** What is known of the call besides. */
export interface CallFacts {
  readonly residentHeld: boolean;
  readonly kioskAway: boolean;
  /** Whether the picture arrives. */
  readonly arrives: boolean;
  /** Whether it has been waited for too long. */
  readonly late: boolean;
}

/** How the paper stands; what explains a missing picture comes first. */
export function standingOf(paper: PaperState | null, facts: CallFacts): Standing {
  const showing = paper?.showing ?? ({ state: 'off' } as const);
  if (showing.state === 'off') return { at: 'off' };
  if (showing.state === 'asked') return { at: 'asked', way: showing.way, by: showing.by };
  return { at: 'shown', way: showing.way, picture: pictureOf(paper?.blank ?? false, facts) };
}

function pictureOf(blank: boolean, facts: CallFacts): LivePicture {
  if (facts.residentHeld) return 'held';
  if (facts.kioskAway) return 'away';
  if (blank) return 'blank';
  if (facts.arrives) return 'there';
  return facts.late ? 'missing' : 'coming';
}

/** By which camera to ask: a kiosk that has not said what it has is asked for the one that it should have. */
export const wayToAsk = (paper: PaperState | null): PaperWay =>
  paper?.hasDeskCamera === false ? 'hand' : 'desk';

/** What has just become of the paper, until it is asked for again. */
export type PaperNews = 'declined' | 'ended' | null;

/** What was seen of it last, and whether this page has ended it by itself. */
export interface Told {
  readonly showing: Showing;
  readonly endedHere: boolean;
  readonly news: PaperNews;
}

export const NOTHING_TOLD: Told = { showing: { state: 'off' }, endedHere: false, news: null };

/** What is told after a change; whoever ends it by themselves is told nothing. */
export function toldAfter(told: Told, showing: Showing): Told {
  const { state: before } = told.showing;
  if (showing.state !== 'off') return { showing, endedHere: false, news: null };
  if (before === 'off') return { ...told, showing };
  const news = before === 'asked' ? 'declined' : 'ended';
  return { showing, endedHere: false, news: told.endedHere ? null : news };
}
