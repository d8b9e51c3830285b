import { SOURCE_POLICIES } from '@madoguchi/protocol';
import { v7 } from 'uuid';
import type { CallKeeperDependencies } from './call/callKeeper.ts';
import type { LoadEngine } from './call/engineLoader.ts';
import { browserClock } from './clock.ts';
import { pageDevices } from './devices/pageDevices.ts';
import type { ModelOptions } from './models.ts';
import type { Introduce } from './signaling/introduction.ts';
import { memoryOutboxStore, type OutboxStore } from './signaling/outboxStore.ts';
import { openSocket } from './signaling/socket.ts';
import type { SessionDependencies } from './signaling/signalingSession.ts';
import { createServerClock } from './time/browserTime.ts';
import type { ServerClock } from './time/serverClock.ts';

/** Everything that the models take from outside themselves. */
export interface Platform extends SessionDependencies, CallKeeperDependencies {
  /** An identifier that nobody else makes (a UUID that grows with time), and no secret. */
  newId(): string;
  /** Of the device or person whose page this is. */
  readonly outboxStore: OutboxStore;
  /** What is said of time; corrected by what the server answers. */
  readonly serverClock: ServerClock;
}

/** The browser that the page runs in. */
export function browserPlatform(
  { url, devices = pageDevices(), serverClock = createServerClock() }: ModelOptions,
  introduce: Introduce,
): Platform {
  return {
    openSocket: () => openSocket(url),
    introduce,
    clock: browserClock,
    random: () => Math.random(),
    outboxStore: memoryOutboxStore(),
    newId: () => v7(),
    devices,
    serverClock,
    sources: SOURCE_POLICIES,
    createStream: () => new MediaStream(),
    loadEngine,
  };
}

/** A fifth of the scripts is for the media: it is fetched when the page has connected, and its first screen stands without it. */
const loadEngine: LoadEngine = async (capabilities) => {
  const { loadMediasoupEngine } = await import('./call/mediasoupEngine.ts');
  return loadMediasoupEngine(capabilities);
};
