import type { Call, RemoteParty } from '@madoguchi/client';
import type { PresentPerson } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { facesOf } from './faces.ts';

const person = (seat: PresentPerson['seat'], kind: PresentPerson['kind']): PresentPerson => ({
  seat,
  kind,
  name: seat,
  away: false,
});
const party = (seat: RemoteParty['seat']): RemoteParty => ({
  seat,
  // Only its identity matters here; no picture is played.
  stream: {} as MediaStream,
  apart: {},
  sending: { microphone: true, camera: true, paper: false },
});
const call = (...remotes: RemoteParty[]): Call => ({
  consultationId: 'c1',
  phase: 'live',
  localStream: null,
  remotes,
  sending: { microphone: true, camera: true, paper: false },
  quality: null,
  deviceProblem: null,
  deviceFaults: {},
  reached: true,
  deviceNotices: [],
  ownTracks: { microphone: null, camera: null, paper: null },
});

const resident = person('kiosk', 'resident');
const specialist = person('staff:s1', 'specialist');
const interpreter = person('guest:g1', 'interpreter');

const partner = person('guest:g2', 'partner');

test('[K25] the specialist is large and everybody else small, in any order of joining', () => {
  const faces = facesOf(
    [resident, partner, specialist],
    call(party('guest:g2'), party('staff:s1')),
  );
  expect(faces.main?.seat).toBe('staff:s1');
  expect(faces.main?.party?.seat).toBe('staff:s1');
  expect(faces.others.map(({ seat }) => seat)).toEqual(['guest:g2']);
});

test('[K25] of two specialists the one who serves the resident is large', () => {
  const next = person('staff:s2', 'specialist');
  expect(facesOf([resident, specialist, next], call()).main?.seat).toBe('staff:s1');
});

test('[K25] the specialist keeps their place while nothing comes from them', () => {
  const faces = facesOf([resident, specialist, interpreter], call(party('guest:g1')));
  expect(faces.main).toEqual({ seat: 'staff:s1', person: specialist, party: null });
});

test('[K25] every voice has a face, also before the view contains it', () => {
  const faces = facesOf([resident, specialist], call(party('staff:s1'), party('staff:s9')));
  expect(faces.others).toMatchObject([
    { seat: 'staff:s9', person: null, party: { seat: 'staff:s9' } },
  ]);
});

test('[K25] the resident is not among the faces', () => {
  expect(facesOf([resident], call())).toEqual({
    main: null,
    beside: null,
    signed: false,
    others: [],
  });
});

test('[K30] an interpreter who is seen is as large as the specialist', () => {
  const people = [resident, specialist, interpreter, partner];
  const faces = facesOf(people, call(party('staff:s1'), party('guest:g1'), party('guest:g2')));
  expect(faces).toMatchObject({ main: { seat: 'staff:s1' }, beside: { seat: 'guest:g1' } });
  expect(faces.others.map(({ seat }) => seat)).toEqual(['guest:g2']);
});

test('[K30] an interpreter without a picture takes no room of the specialist', () => {
  const voice = {
    ...party('guest:g1'),
    sending: { microphone: true, camera: false, paper: false },
  };
  const faces = facesOf([resident, specialist, interpreter], call(party('staff:s1'), voice));
  expect(faces).toMatchObject({ beside: null, others: [{ seat: 'guest:g1' }] });
});

test('[SL1] whoever signs takes the most room, also beside another interpreter', () => {
  const signer = person('guest:g2', 'signInterpreter');
  const people = [resident, specialist, interpreter, signer];
  const parties = [party('staff:s1'), party('guest:g1'), party('guest:g2')];
  expect(facesOf(people, call(...parties))).toMatchObject({
    ...{ main: { seat: 'staff:s1' }, beside: { seat: 'guest:g2' }, signed: true },
    others: [{ seat: 'guest:g1' }],
  });
  expect(facesOf(people, call(party('staff:s1'), party('guest:g1')))).toMatchObject({
    ...{ beside: { seat: 'guest:g1' }, signed: false },
  });
});
