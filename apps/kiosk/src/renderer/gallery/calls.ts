import type { Call, RemoteParty } from '@madoguchi/client';
import type { PresentPerson } from '@madoguchi/protocol';
import { createFakeStream } from './fakeStream.ts';
import { consultation } from './view.ts';

const person = (
  seat: PresentPerson['seat'],
  kind: PresentPerson['kind'],
  name: string,
  away = false,
): PresentPerson => ({ seat, kind, name, away });

const resident = person('kiosk', 'resident', '');
const lead = person('staff:s1', 'specialist', '世田谷 担当1');
export const next = person('staff:s2', 'specialist', '本庁 担当3');
const signer = person('guest:g1', 'signInterpreter', '手話通訳');
const interpreter = person('guest:g1', 'interpreter', '通訳 英語1');
const colleague = person('staff:s3', 'colleague', '世田谷 担当2');
const partner = person('guest:g2', 'partner', 'あんしんすこやかセンター池尻', true);

const two = [resident, lead];
export const three = [resident, lead, interpreter];
export const signed = [resident, lead, signer];
export const withNext = [resident, lead, next];
const helper = person('staff:s5', 'centerStaff', '池尻 職員1');
export const introduced = [resident, lead, helper];
export const many = [
  resident,
  lead,
  colleague,
  interpreter,
  partner,
  person('staff:s4', 'headOffice', '本庁 担当1'),
  helper,
];

export const signedMany = [resident, lead, colleague, signer, partner];

const COLOURS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'staff:s1': ['#f3cda9', '#2b211c', '#dbe7f1', '#1f3f86'],
  'staff:s2': ['#e9bd96', '#3a3a3a', '#e6e2d4', '#44566b'],
  'staff:s3': ['#f0c9a8', '#51382a', '#dfe9df', '#6b4f7a'],
  'guest:g1': ['#d9a77f', '#221a16', '#f0e6dc', '#8a4b3c'],
  'staff:s5': ['#eec6a3', '#4a3527', '#e4efe6', '#2e6b57'],
  'staff:s4': ['#f1cfb2', '#8c8c8c', '#e1e6ee', '#2f4b45'],
};

export const party = (seat: RemoteParty['seat'], camera = true): RemoteParty => ({
  seat,
  stream: createFakeStream(...(COLOURS[seat] ?? ['#f3cda9', '#2b211c', '#dbe7f1', '#1f3f86'])),
  apart: {},
  sending: { microphone: true, camera, paper: false },
});

export const call = (changes: Partial<Call> = {}): Call => ({
  consultationId: 'c1',
  phase: 'live',
  localStream: createFakeStream('#eec6a3', '#c9ccd1', '#e8e3da', '#4d7a5a'),
  remotes: [party('staff:s1')],
  sending: { microphone: true, camera: true, paper: false },
  quality: 'good',
  deviceProblem: null,
  deviceFaults: {},
  reached: true,
  deviceNotices: [],
  ownTracks: { microphone: null, camera: null, paper: null },
  ...changes,
});

export const warm = () => call({ phase: 'ready', remotes: [], quality: null });

/** A call that is held: nothing comes from anybody. */
export const heldCall = () => call({ remotes: [], quality: 'fair' });

export const talking = {
  ...consultation,
  specialistName: '世田谷 担当1',
  specialistAway: false,
  passing: null,
  handset: { state: 'none' } as const,
  procedure: null,
  present: two,
};
