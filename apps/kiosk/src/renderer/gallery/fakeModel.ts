import { AppError } from '@madoguchi/domain';
import { fakeBooking } from './fakeBooking.ts';
import { fakeExchange } from './fakePages.ts';
import type { KioskModel, Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';

/** A model that shows the given snapshots, one after the other as `next` resolves, and otherwise does nothing. */
export function createFakeModel(
  { document, paper, procedure }: Pick<KioskModel, 'document' | 'paper' | 'procedure'>,
  next: () => Promise<unknown>,
  ...snapshots: [Snapshot<KioskView>, ...Snapshot<KioskView>[]]
): KioskModel {
  let [current] = snapshots;
  const listeners = new Set<() => void>();
  const showAll = async () => {
    for (const snapshot of snapshots.slice(1)) {
      await next();
      current = snapshot;
      for (const listener of listeners) listener();
    }
  };
  void showAll();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => current,
    setSending: () => undefined,
    answerSurvey: async () => undefined,
    document,
    pages: fakeExchange,
    paper,
    procedure,
    dispose: () => listeners.clear(),
    request: () => new Promise(() => undefined),
    // The first digit says what comes of it, so that each answer can be looked at.
    checkIn: async (code) => {
      if (code.startsWith('1')) return { state: 'early', start: 840, from: 810 };
      throw new AppError(code.startsWith('2') ? 'TOO_MANY_REQUESTS' : 'BOOKING_NOT_FOUND');
    },
    cancel: async () => undefined,
    leave: async () => undefined,
    leaveVisit: async () => undefined,
    requestContact: async () => undefined,
    closeSummary: async () => undefined,
    answerPassing: () => Promise.resolve(),
    readProcedurePaper: () => new Promise(() => undefined),
    hangUp: async () => undefined,
    sayDevices: () => undefined,
    sayPrinted: () => undefined,
    booking: fakeBooking,
    voiceTicket: async () => 'ticket',
    sayChoosing: () => undefined,
    ...BESIDE,
  };
}

/** What phone and staff beside the resident do: a code that is good for two minutes, and no helper. */
const BESIDE: Pick<KioskModel, 'handset' | 'helper' | 'driving' | 'staffCall'> = {
  handset: {
    offer: async () => ({
      link: `https://madoguchi.example.jp/console/handset.html#${'x'.repeat(43)}`,
      expiresAt: Date.now() + 119_000,
    }),
    withdraw: async () => undefined,
  },
  helper: {
    signIn: () => Promise.reject(new AppError('STAFF_CODE_WRONG')),
    endPractice: async () => undefined,
    touch: async () => undefined,
    brief: async () => undefined,
    leave: async () => undefined,
  },
  driving: { answer: async () => undefined, say: async () => undefined },
  staffCall: {
    make: () => new Promise(() => undefined),
    withdraw: async () => undefined,
    finish: async () => undefined,
  },
};
