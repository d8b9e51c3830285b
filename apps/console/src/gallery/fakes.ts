import type { Call, ConsoleModel, Snapshot } from '@madoguchi/client';
import { AppError, type Outcome } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import type { Sound } from '../app/sound.ts';

type ConsoleSnapshot = Snapshot<ConsoleView>;

/** The world of a fake model: a snapshot that can be changed. */
function createWorld(initial: ConsoleSnapshot) {
  let snapshot = initial;
  const listeners = new Set<() => void>();
  return {
    observable: {
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      getSnapshot: () => snapshot,
    },
    set(change: Partial<ConsoleSnapshot>) {
      snapshot = { ...snapshot, ...change };
      for (const listener of listeners) listener();
    },
  };
}

/** A model whose world is one view: accepting, hanging up and writing up follow from each other. */
export function createFakeModel(
  initial: ConsoleSnapshot,
  picture: () => MediaStream,
): ConsoleModel {
  const { observable, set } = createWorld(initial);
  const change = (next: (view: ConsoleView) => Partial<ConsoleView>) => {
    const { view } = observable.getSnapshot();
    if (!view) return Promise.reject(new AppError('UNREACHABLE'));
    set({ view: { ...view, ...next(view) } });
    return Promise.resolve();
  };
  return {
    ...observable,
    setSending(source, sending) {
      const { call } = observable.getSnapshot();
      if (call) set({ call: { ...call, sending: { ...call.sending, [source]: sending } } });
    },
    setPresence: (presence) =>
      change(({ me }) => ({
        me: {
          ...me,
          activity: presence.state,
          awayReason: presence.state === 'away' ? presence.reason : null,
        },
      })),
    accept() {
      set({ call: liveCall(picture) });
      return change(({ me, offer }) => ({
        me: { ...me, activity: 'serving' },
        offer: null,
        current: offer && { ...personOf(offer), ...SERVING, acceptedAt: Date.now() },
      }));
    },
    decline: () => change(({ me }) => ({ me: { ...me, activity: 'available' }, offer: null })),
    hangUp() {
      set({ call: null });
      return change(({ me, current }) => ({
        me: { ...me, activity: 'wrapUp' },
        current: current && {
          ...personOf(current),
          state: 'wrapUp',
          acceptedAt: current.acceptedAt,
          endedAt: Date.now(),
        },
      }));
    },
    writeUp: (_consultationId: string, _outcome: Outcome) =>
      change(({ me, servedToday }) => ({
        me: { ...me, activity: me.awayReason ? 'away' : 'available' },
        current: null,
        servedToday: servedToday + 1,
      })),
    dispose: () => undefined,
  };
}

const SERVING = { state: 'inCall', kioskAway: false } as const;

type Person = Pick<
  NonNullable<ConsoleView['offer']>,
  'consultationId' | 'ticket' | 'district' | 'topicName' | 'topicIcon' | 'deskName' | 'requestedAt'
>;

function personOf(p: Person): Person {
  const { consultationId, ticket, district, topicName, topicIcon, deskName, requestedAt } = p;
  return { consultationId, ticket, district, topicName, topicIcon, deskName, requestedAt };
}

/** A call in which everything works. */
export function liveCall(picture: () => MediaStream): Call {
  return {
    consultationId: 'c0',
    phase: 'live',
    localStream: picture(),
    remotes: [{ seat: 'kiosk', stream: picture(), sending: { microphone: true, camera: true } }],
    sending: { microphone: true, camera: true },
    quality: 'good',
    deviceProblem: null,
  };
}

/** Counts instead of sounding. */
export function createSilentSound(locked: boolean): Sound {
  return {
    tones: {
      play: () => undefined,
      repeat: () => () => undefined,
      setVolume: () => undefined,
      dispose: () => undefined,
    },
    locked: { subscribe: () => () => undefined, getSnapshot: () => locked },
    unlock: () => undefined,
  };
}
