import { policiesOf, type Source } from '@madoguchi/protocol';
import { Emitter } from '../emitter.ts';
import type { Call } from '../models.ts';
import type { SignalingSession } from '../signaling/signalingSession.ts';
import { CallSession } from './callSession.ts';
import type { CallSessionDependencies } from './callSession.ts';
import type { LoadEngine } from './engineLoader.ts';
import { EngineLoader } from './engineLoader.ts';
import { roomOf } from './room.ts';

export interface CallKeeperDependencies extends Omit<CallSessionDependencies, 'room' | 'engine'> {
  readonly loadEngine: LoadEngine;
}

/**
 * Sees to it that there is a call for the current consultation, and none without one: when the
 * consultation is over, the camera's light goes out.
 */
export class CallKeeper<View> {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #session: SignalingSession<View>;
  readonly #dependencies: CallKeeperDependencies;
  readonly #engine: EngineLoader;
  #call: CallSession | null = null;
  /** The call that there was when the connection broke. */
  #cutOff: CallSession | null = null;

  constructor(session: SignalingSession<View>, dependencies: CallKeeperDependencies) {
    this.#session = session;
    this.#dependencies = dependencies;
    this.#engine = new EngineLoader(session.request, dependencies.loadEngine);
    this.#listen();
  }

  snapshot(): Call | null {
    return this.#call?.snapshot() ?? null;
  }

  setSending(source: Source, sending: boolean): void {
    this.#call?.setSending(source, sending);
  }

  /** Starts, keeps or ends the call, so that it is the one of this consultation; whether the own hands are read in it. */
  keep(consultationId: string | null, signs = false): void {
    if (this.#call?.consultationId === consultationId) return;
    this.#call?.dispose();
    this.#call = null;
    if (consultationId !== null) this.#start(consultationId, signs);
    this.events.emit('changed');
  }

  /** Loads what a call needs before there is one. */
  warm(): void {
    // A call asks again and tells what fails.
    this.#engine.get().catch(() => undefined);
  }

  dispose(): void {
    this.events.clear();
    this.#call?.dispose();
    this.#call = null;
  }

  #start(consultationId: string, signs: boolean): void {
    const call = new CallSession(consultationId, {
      ...this.#dependencies,
      sources: policiesOf(this.#dependencies.sources, signs),
      room: roomOf(consultationId, this.#session.request),
      engine: () => this.#engine.get(),
    });
    this.#call = call;
    call.events.on('changed', () => {
      this.events.emit('changed');
    });
  }

  #listen(): void {
    const { events } = this.#session;
    events.on('connection', ({ state }) => {
      if (state === 'interrupted') {
        this.#engine.forget();
        this.#cutOff = this.#call;
      }
      // A call that began with this connection is joining already; one from before has to find out.
      if (state === 'up' && this.#call === this.#cutOff) void this.#call?.resume();
    });
    events.on('media.live', (data) => this.#callOf(data)?.setLive(data.live));
    events.on('media.reset', (data) => this.#callOf(data)?.rejoin());
    events.on('media.remoteTrack', (data) => this.#callOf(data)?.connection?.addRemoteTrack(data));
    events.on('media.remoteTrackEnded', (data) =>
      this.#callOf(data)?.connection?.endRemoteTrack(data.consumerId),
    );
    events.on('media.remoteSending', (data) =>
      this.#callOf(data)?.connection?.setRemoteSending(data.from, data.source, data.sending),
    );
  }

  /** A notice about another consultation came too late or too early to matter. */
  #callOf({ consultationId }: { consultationId: string }): CallSession | null {
    return this.#call?.consultationId === consultationId ? this.#call : null;
  }
}
