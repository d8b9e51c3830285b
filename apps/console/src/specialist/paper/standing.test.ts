import { paperDocument, type PaperState, type Showing } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { NOTHING_TOLD, standingOf, toldAfter, wayToAsk } from './standing.ts';

const FACTS = { residentHeld: false, kioskAway: false, arrives: true, late: false };
const paper = (change: Partial<PaperState> = {}): PaperState => ({
  ...paperDocument.empty(),
  ...change,
});
const shown = paper({ showing: { state: 'shown', way: 'desk' } });
const OFF: Showing = { state: 'off' };
const ASKED: Showing = { state: 'asked', by: 'staff:s1', way: 'desk' };
const SHOWN: Showing = { state: 'shown', way: 'desk' };

describe('how the paper stands for a specialist', () => {
  it('[PV40] is off, asked for by somebody, or shown by a camera', () => {
    expect(standingOf(null, FACTS)).toEqual({ at: 'off' });
    expect(standingOf(paper({ showing: ASKED }), FACTS)).toEqual({
      at: 'asked',
      way: 'desk',
      by: 'staff:s1',
    });
    expect(standingOf(shown, FACTS)).toEqual({ at: 'shown', way: 'desk', picture: 'there' });
  });

  it('[PV41] says why no picture comes: held, cut off, hidden, or the camera', () => {
    const without = { ...FACTS, arrives: false };
    const pictureWith = (facts: typeof FACTS, state = shown) => standingOf(state, facts);
    expect(pictureWith({ ...without, residentHeld: true, kioskAway: true })).toMatchObject({
      picture: 'held',
    });
    expect(pictureWith({ ...without, kioskAway: true })).toMatchObject({ picture: 'away' });
    expect(pictureWith(FACTS, { ...shown, blank: true })).toMatchObject({ picture: 'blank' });
    expect(pictureWith(without)).toMatchObject({ picture: 'coming' });
    expect(pictureWith({ ...without, late: true })).toMatchObject({
      picture: 'missing',
    });
  });

  it('[PV42] asks for paper in front of the camera where the kiosk has no other', () => {
    expect(wayToAsk(null)).toBe('desk');
    expect(wayToAsk(paper())).toBe('desk');
    expect(wayToAsk(paper({ hasDeskCamera: true }))).toBe('desk');
    expect(wayToAsk(paper({ hasDeskCamera: false }))).toBe('hand');
  });

  it('[PV43] tells that the resident said no or has ended it, and nothing of what was done here', () => {
    const asked = toldAfter(NOTHING_TOLD, ASKED);
    expect(asked.news).toBeNull();
    expect(toldAfter(asked, OFF).news).toBe('declined');
    expect(toldAfter({ ...asked, endedHere: true }, OFF).news).toBeNull();
    const seen = toldAfter(asked, SHOWN);
    expect(toldAfter(seen, OFF).news).toBe('ended');
    expect(toldAfter(toldAfter(seen, OFF), OFF).news).toBe('ended');
    expect(toldAfter(toldAfter(seen, OFF), ASKED).news).toBeNull();
  });
});
