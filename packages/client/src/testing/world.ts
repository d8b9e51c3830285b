import type { EventAck, KioskView, RemoteTrack } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import type { KioskPlatform } from '../kioskModel.ts';
import { createKioskModel } from '../kioskModel.ts';
import type { Call, KioskModel } from '../models.ts';
import { introduceConsole, type Introduce } from '../signaling/introduction.ts';
import { memoryOutboxStore, type OutboxStore } from '../signaling/outboxStore.ts';
import { ServerClock } from '../time/serverClock.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeDevices } from './fakeDevices.ts';
import { FakeStudio } from './fakeStudio.ts';
import { FakeEngine, newStream, rtpCapabilities, rtpParameters } from './fakeMedia.ts';
import type { Answers } from './fakeSocket.ts';
import { FakeSocket } from './fakeSocket.ts';

type State = 'none' | 'waiting' | 'inCall';

/** What the server shows a kiosk in a state of its consultation `c1`. */
export function kioskView(state: State): KioskView {
  const facts = {
    id: 'c1',
    ticket: '池尻-001',
    topicId: 'care',
    topicName: { ja: '介護' },
    deskName: { ja: '保健福祉課' },
  };
  const consultations = {
    none: null,
    waiting: {
      ...{ ...facts, state: 'waiting', ahead: 0, why: 'arrived' },
      ...{ booked: null, bookedAhead: 0, needs: { language: 'ja', supports: [] } },
      ...{ estimateMinutes: null, choicesInMs: 180_000, wishDays: [], telephone: null },
    },
    inCall: {
      ...{
        ...facts,
        state: 'inCall',
        specialistName: '佐藤',
        specialistAway: false,
        passing: null,
        handset: null,
        procedure: null,
      },
      present: [],
    },
  } satisfies Record<State, KioskView['consultation']>;
  const consultation = consultations[state];
  return {
    district: '池尻',
    branchName: '世田谷',
    demo: false,
    topics: [],
    takesBookings: false,
    consultation,
    summary: null,
    survey: null,
    last: null,
    ...{ helper: null, practice: false, driving: null, staffCall: null, closure: null },
  };
}

const transport = (id: string): EventAck<'media.join'>['send'] => ({
  id,
  iceParameters: { usernameFragment: 'u', password: 'p' },
  iceCandidates: [],
  dtlsParameters: {
    fingerprints: [
      { algorithm: 'sha-256', value: Array.from({ length: 32 }, () => '00').join(':') },
    ],
  },
});

/** A track of somebody else, of the specialist if nobody is named. */
export function remoteTrack(
  consumerId: string,
  source: RemoteTrack['source'],
  from: RemoteTrack['from'] = 'staff:s1',
): RemoteTrack {
  const { kind } = SOURCE_POLICIES[source];
  const ids = { consultationId: 'c1', consumerId, producerId: `p-${consumerId}` };
  return { ...ids, from, source, kind, rtpParameters, sending: true };
}

/** A kiosk with its server, its browser and its clock in the hands of a test. */
export class World {
  readonly clock = new FakeClock();
  readonly serverClock = new ServerClock({
    wall: () => this.clock.now(),
    elapsed: () => this.clock.now(),
  });
  readonly devices = new FakeDevices();
  readonly keeper = this.devices.keeper();
  readonly engine = new FakeEngine();
  readonly room: EventAck<'media.join'> = {
    send: transport('send'),
    receive: transport('receive'),
    remoteTracks: [],
    live: false,
  };
  view: KioskView = kioskView('none');
  readonly socket: FakeSocket;
  readonly studio = new FakeStudio();
  readonly platform: KioskPlatform;
  readonly kiosk: KioskModel;

  /** `introduce`: what the kiosk says of itself at each attempt. */
  constructor(
    answers: Answers = {},
    introduce: Introduce = introduceConsole,
    outboxStore: OutboxStore = memoryOutboxStore(),
  ) {
    this.socket = new FakeSocket({
      'kiosk.sync': () => this.view,
      'clock.compare': () => ({ serverTime: this.clock.now() }),
      'consultation.request': () => ({ consultationId: 'c1' }),
      'media.capabilities': () => ({ rtpCapabilities }),
      'media.join': () => this.room,
      'media.sync': () => ({ remoteTracks: this.room.remoteTracks, live: this.room.live }),
      'media.produce': ({ source }) => ({ producerId: source }),
      'media.restartIce': () => ({ iceParameters: transport('x').iceParameters }),
      ...answers,
    });
    this.platform = {
      openSocket: () => this.socket,
      introduce,
      clock: this.clock,
      random: () => 1,
      newId: () => crypto.randomUUID(),
      serverClock: this.serverClock,
      outboxStore,
      devices: this.keeper,
      studio: this.studio,
      hardware: { list: () => this.devices.list(), onChange: () => () => undefined },
      sources: SOURCE_POLICIES,
      createStream: newStream,
      loadEngine: async () => this.engine,
    };
    const key = { enrolled: () => Promise.resolve(null), enrol: () => Promise.resolve() };
    this.kiosk = createKioskModel({ key, version: '1' }, this.platform);
  }

  /** The timers of what is under way: the look at the device's clock goes on as long as the page. */
  get timers(): number {
    return this.clock.waiting - 1;
  }

  get call(): Call | null {
    return this.kiosk.getSnapshot().call;
  }

  /** The server's state of the consultation changes, and the kiosk is shown it. */
  async show(state: State): Promise<void> {
    this.view = kioskView(state);
    this.socket.notice('kiosk.view', this.view);
    await this.clock.advance(20);
  }

  async setLive(live: boolean): Promise<void> {
    this.room.live = live;
    this.socket.notice('media.live', { consultationId: 'c1', live });
    await this.clock.advance(0);
  }

  /** Waiting, warm, and then in the call with a specialist who is seen and heard. */
  async talk(): Promise<void> {
    this.room.remoteTracks = [remoteTrack('voice', 'microphone'), remoteTrack('face', 'camera')];
    await this.show('waiting');
    await this.show('inCall');
    await this.setLive(true);
  }

  /** The connection breaks and comes back by itself. */
  async breakConnection(): Promise<void> {
    this.socket.disconnect();
    await this.clock.advance(200);
  }
}

/** A kiosk that is connected and idle. */
export async function idleKiosk(answers: Answers = {}): Promise<World> {
  const world = new World(answers);
  await world.clock.advance(20);
  return world;
}
