import type { Call, ConsoleModel, RemoteParty } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import type { ConsoleView, ProcedureView } from '@madoguchi/protocol';
import { draftOf } from './fakeDraft.ts';
import { DESK_DAY, GUIDE } from './deskDay.ts';
import { summaryOf } from './fakeSummary.ts';
import { drawnTrack } from './drawnStream.ts';
import { fakeBookings } from './fakeBookings.ts';
import { fakeBookingSettings } from './fakeBookingSettings.ts';
import { fakeDocuments } from './fakeDocument.ts';
import { fakePages } from './fakePages.ts';
import { formAlone, proceduresOf } from './fakeProcedures.ts';
import type { PaperScene } from './paperScenes.ts';
import { standbyOf } from './standbyScenes.ts';
import { createWorld, type ConsoleSnapshot } from './fakeWorld.ts';
import { centerOf, handoffsOf, participantsOf, transferOf, type Change } from './fakeActions.ts';

const DONE = () => Promise.resolve();
const PASSINGS = { ask: DONE, withdraw: DONE, keepBack: DONE };

/** A model whose world is one view: accepting, hanging up and writing up follow from each other. */
export function createFakeModel(
  initial: ConsoleSnapshot,
  picture: () => MediaStream,
  { written, pages }: PaperScene,
  form: ProcedureView | null = null,
  wanted = new URLSearchParams(),
): ConsoleModel {
  const opened = formAlone(form);
  const { observable, set } = createWorld(initial);
  const change: Change = (next) => {
    const { view } = observable.getSnapshot();
    if (!view) return Promise.reject(new AppError('UNREACHABLE'));
    set({ view: { ...view, ...next(view) } });
    return Promise.resolve();
  };
  return {
    ...observable,
    ...{ document: fakeDocuments(written), pages: fakePages(pages) },
    setSending(source, sending) {
      const { call } = observable.getSnapshot();
      if (call) set({ call: { ...call, sending: { ...call.sending, [source]: sending } } });
    },
    ...callActions(change, () => set({ call: liveCall(picture) })),
    hangUp() {
      set({ call: null });
      return change(({ me, current }) => ({
        me: { ...me, activity: 'wrapUp' },
        current: current && {
          ...personOf(current),
          state: 'wrapUp',
          acceptedAt: current.acceptedAt,
          endedAt: Date.now(),
          draftRevision: 0,
          cutOff: false,
          ...{ remark: null, passings: current.passings, procedures: [] },
        },
      }));
    },
    ...{ draft: draftOf(), summary: summaryOf(change), amend: DONE },
    ...{ day: () => Promise.resolve(DESK_DAY), guide: () => Promise.resolve(GUIDE) },
    ...{ transfer: transferOf(change), handoff: handoffsOf(change), ...centerOf(change) },
    ...{ booking: fakeBookings(wanted), bookingSettings: fakeBookingSettings() },
    ...{ standby: standbyOf(change), passings: PASSINGS },
    procedures: proceduresOf(change, () => observable.getSnapshot().view),
    ...{ procedure: () => opened, dispose: () => undefined },
    participant: participantsOf(change, () => set({ call: liveCall(picture) })),
  };
}

/** The actions on availability, offers, hold and the record. */
function callActions(change: Change, goLive: () => void) {
  return {
    setAvailability: (availability: Parameters<ConsoleModel['setAvailability']>[0]) =>
      change(({ me }) => ({
        me: {
          ...me,
          activity: availability.state,
          awayReason: availability.state === 'away' ? availability.reason : null,
        },
      })),
    accept() {
      goLive();
      return change(({ me, offer }) => ({
        me: { ...me, activity: 'serving' },
        offer: null,
        current: offer && { ...personOf(offer), ...servingAs(me), acceptedAt: Date.now() },
      }));
    },
    decline: () => change(({ me }) => ({ me: { ...me, activity: 'available' }, offer: null })),
    hold: (reason: Parameters<ConsoleModel['hold']>[0]) =>
      change(({ current }) =>
        current?.state === 'inCall'
          ? { current: { ...current, state: 'onHold', reason, heldAt: Date.now() } }
          : {},
      ),
    resume: () =>
      change(({ current }) => {
        if (current?.state !== 'onHold') return {};
        const { reason: _reason, heldAt: _heldAt, ...talking } = current;
        return { current: { ...talking, state: 'inCall' } };
      }),
    lift: (consultationId: string) =>
      change(({ queue }) => ({
        queue: queue.map((entry) =>
          entry.consultationId === consultationId
            ? { ...entry, standing: 'lifted', mayLift: false }
            : entry,
        ),
      })),
    remark: (consultationId: string, text: string) =>
      change(({ queue, me }) => ({
        queue: queue.map((entry) =>
          entry.consultationId === consultationId
            ? { ...entry, remark: text === '' ? null : { text, byName: me.displayName } }
            : entry,
        ),
      })),
    writeUp: () =>
      change(({ me, servedToday }) => ({
        me: { ...me, activity: me.awayReason ? 'away' : 'available' },
        current: null,
        servedToday: servedToday + 1,
      })),
    takeOver: (consultationId: string) =>
      change((view) => ({
        me: { ...view.me, activity: 'wrapUp' },
        leftWriteUps: view.leftWriteUps.filter((left) => left.consultationId !== consultationId),
      })),
  } satisfies Partial<ConsoleModel>;
}

type Person = Pick<
  NonNullable<ConsoleView['offer']>,
  | 'consultationId'
  | 'ticket'
  | 'district'
  | 'topicName'
  | 'topicIcon'
  | 'isTrial'
  | 'isPractice'
  | 'deskName'
  | 'requestedAt'
  | 'needs'
>;

function personOf(p: Person): Person {
  const { consultationId, ticket, district, deskName, requestedAt, needs } = p;
  const { topicName, topicIcon, isTrial, isPractice } = p;
  const topic = { topicName, topicIcon, isTrial, isPractice };
  return { consultationId, ticket, district, ...topic, deskName, requestedAt, needs };
}

function servingAs({ staffId, displayName }: ConsoleView['me']) {
  const mySeat = `staff:${staffId}` as const;
  return {
    state: 'inCall' as const,
    kioskAway: false,
    role: 'lead' as const,
    ...{ leadName: displayName, driving: null },
    mySeat,
    present: [
      { seat: 'kiosk' as const, kind: 'resident' as const, name: '', away: false },
      { seat: mySeat, kind: 'specialist' as const, name: displayName, away: false },
    ],
    participants: [],
    cameWith: null,
    procedures: [],
    ...{
      passings: [],
      templates: [],
      staffCall: null,
      onHandset: 'nothing' as const,
      remark: null,
    },
    ...{ draftRevision: 0, summary: { revision: 0, isShown: false } },
  };
}

/** A call in which everything works, with a picture from each of these seats. */
export function liveCall(
  picture: () => MediaStream,
  seats: readonly RemoteParty['seat'][] = ['kiosk'],
): Call {
  return {
    consultationId: 'c0',
    phase: 'live',
    localStream: picture(),
    remotes: seats.map((seat) => ({
      seat,
      stream: picture(),
      apart: {},
      sending: { microphone: true, camera: true, paper: false },
    })),
    sending: { microphone: true, camera: true, paper: false },
    quality: 'good',
    deviceProblem: null,
    deviceFaults: {},
    reached: true,
    deviceNotices: [],
    ownTracks: { microphone: null, camera: drawnTrack('内蔵カメラ (試験)'), paper: null },
  };
}
