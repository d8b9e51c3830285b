import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  HANDSET_MOVE_MS,
  HANDSET_TAKES,
  handsetTerms,
  handsetTransition,
  hasCallMedia,
  isPresentHandset,
  newHandset,
  type Handset,
  type HandsetEvent,
} from './index.ts';

const facts = { id: 'c', handsetId: 'h-1', kioskId: 'kiosk', centerId: 'center' } as const;
const offered = newHandset({ ...facts, takes: 'call', codeDigest: 'code', language: 'ko' }, 1);
function after(handset: Handset, event: HandsetEvent, now = 2): Handset {
  const result = handsetTransition(handset, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const moving = after(offered, { type: 'join', sessionDigest: 'session' });
const carried = after(moving, { type: 'carry' });

it('[HS22] a used code gives the phone a while, and whatever ends that leaves the call at the kiosk', () => {
  expect(moving).toMatchObject({ state: 'moving', expiresAt: 2 + HANDSET_MOVE_MS });
  expect(handsetTerms(moving, { timeZone: 'Asia/Tokyo' })).toMatchObject([
    { at: 2 + HANDSET_MOVE_MS, event: { type: 'moveExpired' } },
  ]);
  const ends = [
    [{ type: 'moveExpired' }, 'notMoved'],
    [{ type: 'leave' }, 'left'],
    [{ type: 'withdraw', what: 'phone' }, 'withdrawn'],
  ] as const;
  for (const [event, because] of ends)
    expect(after(moving, event)).toMatchObject({ state: 'none', because });
  expect(after(moving, { type: 'expire' })).toBe(moving);
});

it('[HS23] [HS24] what has the call keeps it until the call is over, and no code takes its place', () => {
  expect(carried).toMatchObject({ state: 'carried', sessionDigest: 'session' });
  expect(handsetTerms(carried, { timeZone: 'Asia/Tokyo' })).toEqual([]);
  const harmless = ['carry', 'leave', 'expire', 'moveExpired'] as const;
  for (const type of harmless) expect(after(carried, { type })).toBe(carried);
  expect(after(carried, { type: 'withdraw', what: 'phone' })).toBe(carried);
  const offer = { type: 'offer', handsetId: 'h-2', takes: 'call', codeDigest: 'x' } as const;
  expect(handsetTransition(carried, { ...offer, language: 'ja' }, 3)).toEqual({
    ...{ ok: false, code: 'WRONG_STATE' },
  });
  expect(after(carried, { type: 'callOver' })).toMatchObject({ state: 'over' });
});

const anyEvent = fc.oneof(
  fc.record({
    type: fc.constant('offer' as const),
    handsetId: fc.constantFrom('h-2', 'h-3'),
    takes: fc.constantFrom(...HANDSET_TAKES),
    codeDigest: fc.constantFrom('code 2', 'code 3'),
    language: fc.constant('ja' as const),
  }),
  fc.constant({ type: 'join' as const, sessionDigest: 'session' }),
  fc.record({
    type: fc.constant('withdraw' as const),
    what: fc.constantFrom('code' as const, 'phone' as const),
  }),
  ...(['carry', 'leave', 'expire', 'moveExpired', 'callOver'] as const).map((type) =>
    fc.constant({ type }),
  ),
);

const nameOf = (handset: Handset): string =>
  handset.state === 'offered' ? `offered:${handset.takes}` : handset.state;

it('[HS22] [HS23] whatever happens, a phone has the call only by a used code for it, and only from a move on', () => {
  const steps = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      let handset: Handset = offered;
      let now = 2;
      for (const event of events) {
        const before = handset;
        const result = handsetTransition(before, event, (now += 1_000));
        if (!result.ok) continue;
        handset = result.value;
        if (handset.state !== before.state) steps.add(`${nameOf(before)} ${nameOf(handset)}`);
        expect(hasCallMedia(handset) && !isPresentHandset(handset)).toBe(false);
        // The same again changes nothing more.
        const again = handsetTransition(handset, event, now);
        expect(event.type !== 'offer' && again.ok ? again.value : handset).toEqual(handset);
      }
    }),
    { numRuns: 2_000 },
  );
  const of = (state: string) => [...steps].filter((each) => each.split(' ').includes(state));
  expect(of('carried').toSorted()).toEqual(['carried over', 'moving carried']);
  expect(of('moving').filter((each) => each.endsWith(' moving'))).toEqual(['offered:call moving']);
});
