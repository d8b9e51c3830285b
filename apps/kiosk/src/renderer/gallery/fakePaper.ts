import type { KioskPaper, KioskPaperSnapshot } from '@madoguchi/client';

const NOTHING: KioskPaperSnapshot = {
  cameras: { desk: null, there: [], problem: null, works: false },
  ...{ preview: null, sent: null },
  showing: { state: 'off' },
  ...{ masks: [], blank: false, mustConfirm: false, problem: null },
};

/** The paper of a kiosk in one state, which does nothing. */
export function createFakePaper(shown: Partial<KioskPaperSnapshot> = {}): KioskPaper {
  const snapshot = { ...NOTHING, ...shown };
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    show: () => undefined,
    end: () => undefined,
    cover: () => undefined,
    uncover: () => undefined,
    setBlank: () => undefined,
    takeStill: () => new Promise(() => undefined),
    deliverStills: () => undefined,
    chooseDeskCamera: () => undefined,
    lookThrough: () => new Promise(() => undefined),
  };
}
