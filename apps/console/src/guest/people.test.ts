import type { Call } from '@madoguchi/client';
import type { GuestView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { faceAwayOf, handsAmong, othersIn } from './people.ts';

type Present = Extract<GuestView, { stage: 'present' }>;

const view: Present = {
  stage: 'present',
  ...{ name: '手話通訳', leadName: '佐藤', consultationId: 'c1', topicName: { ja: '介護' } },
  ...{ residentHeld: false, mySeat: 'guest:p1' },
  present: [
    { seat: 'kiosk', kind: 'resident', name: '', away: false },
    { seat: 'staff:s1', kind: 'specialist', name: '佐藤', away: false },
    { seat: 'guest:p1', kind: 'interpreter', name: '手話通訳', away: false },
  ],
};

/** A call in which this comes from some seats. */
function callWith(remotes: Partial<Record<'kiosk' | 'staff:s1', boolean>>): Call {
  return {
    consultationId: 'c1',
    ...{ phase: 'live', localStream: null, quality: null, deviceProblem: null, deviceFaults: {} },
    ...{
      reached: true,
      deviceNotices: [],
      ownTracks: { microphone: null, camera: null, paper: null },
    },
    sending: { microphone: true, camera: true, paper: false },
    remotes: (['kiosk', 'staff:s1'] as const)
      .filter((seat) => seat in remotes)
      .map((seat) => ({
        seat,
        stream: {} as MediaStream,
        apart: {},
        sending: {
          microphone: remotes[seat] === true,
          camera: remotes[seat] === true,
          paper: false,
        },
      })),
  };
}

const why = (shown: Present, call: Call | null) => othersIn(shown, call).map((p) => p.without);

it('[PT25] everybody but me is shown, whether anything comes from them or not', () => {
  expect(othersIn(view, null).map(({ person }) => person.seat)).toEqual(['kiosk', 'staff:s1']);
});

it('[PT25] says in words why somebody is not seen', () => {
  expect(why(view, callWith({ kiosk: true }))).toEqual([null, 'coming']);
  expect(why(view, callWith({ kiosk: true, 'staff:s1': false }))).toEqual([null, 'off']);
  const byHand = (state: 'asked' | 'shown') =>
    othersIn(view, callWith({ kiosk: false, 'staff:s1': false }), state).map(
      ({ without }) => without,
    );
  expect(byHand('asked')).toEqual(['paperAsked', 'off']);
  expect(byHand('shown')).toEqual(['paper', 'off']);
  const gone = {
    ...view,
    present: view.present.map((p) => ({ ...p, away: p.kind === 'specialist' })),
  };
  expect(why(gone, callWith({ kiosk: true, 'staff:s1': true }))).toEqual([null, 'away']);
});

it('[PT25] a face is away only for the only camera, from the question on', () => {
  const asked = { state: 'asked', by: 'staff:s1', way: 'hand' } as const;
  expect(faceAwayOf({ showing: asked })).toBe('asked');
  expect(faceAwayOf({ showing: { state: 'shown', way: 'hand' } })).toBe('shown');
  expect(faceAwayOf({ showing: { ...asked, way: 'desk' } })).toBeNull();
  expect(faceAwayOf({ showing: { state: 'off' } })).toBeNull();
});

it('[PT25] a resident who is held is waiting: no camera off, no microphone off', () => {
  const held = othersIn(
    { ...view, residentHeld: true },
    callWith({ kiosk: false, 'staff:s1': true }),
  );
  expect(held.map(({ without, silent }) => ({ without, silent }))).toEqual([
    { without: 'held', silent: null },
    { without: null, silent: null },
  ]);
});

it('[SL2] the hands that are read have the most room: the resident’s for who signs, the interpreter’s for others', () => {
  const others = othersIn(view, callWith({ kiosk: true, 'staff:s1': true }));
  expect(handsAmong(others, 'signInterpreter')?.person.kind).toBe('resident');
  expect(handsAmong(others, 'interpreter')).toBeNull();
  const signer = { seat: 'guest:p2', kind: 'signInterpreter', name: '手話', away: false } as const;
  const [first] = others;
  if (first === undefined) throw new Error('nobody');
  const seen = [...others, { ...first, person: signer }];
  expect(handsAmong(seen, 'partner')?.person).toBe(signer);
  expect(handsAmong([{ ...first, person: signer, without: 'off' }], 'partner')).toBeNull();
});
