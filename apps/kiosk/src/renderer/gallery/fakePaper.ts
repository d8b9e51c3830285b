import type { KioskPaper, KioskPaperSnapshot } from '@madoguchi/client';
import { paintAgain } from '@madoguchi/ui-kit';
import { SPAN } from '@madoguchi/protocol';
import { drawForm } from './fakePages.ts';

const NOTHING: KioskPaperSnapshot = {
  cameras: { desk: null, there: [], problem: null, works: false },
  ...{ preview: null, sent: null },
  showing: { state: 'off' },
  faceAway: false,
  ...{ masks: [], blank: false, mustConfirm: false, problem: null },
};

type Pen = CanvasRenderingContext2D;

/** A picture of the form on the desk, drawn again and again as a camera does. */
function fakeDesk(draw: (pen: Pen) => void): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const pen = canvas.getContext('2d');
  const again = () => {
    if (pen) draw(pen);
  };
  again();
  paintAgain(again, 200);
  return canvas.captureStream(5);
}

const drawDesk = (pen: Pen) => drawForm(pen, 1280, 720);

/** The paper of a kiosk; what the resident does to it is seen, as in a call. */
export function createFakePaper(changes: Partial<KioskPaperSnapshot> = {}): KioskPaper {
  let snapshot: KioskPaperSnapshot = { ...NOTHING, ...changes };
  const listeners = new Set<() => void>();
  const become = (next: Partial<KioskPaperSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const isNeeded = changes.showing !== undefined && changes.showing.state !== 'off';
  if (isNeeded) become(streams(() => snapshot));
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    prepare: (way) => become({ ...streams(() => snapshot), faceAway: way === 'hand' }),
    show: (way) =>
      become({ showing: { state: 'shown', way }, faceAway: way === 'hand', blank: false }),
    end: () => become({ showing: { state: 'off' }, faceAway: false, preview: null }),
    cover: (id, box) =>
      become({ masks: [...snapshot.masks.filter((mask) => mask.id !== id), { id, box }] }),
    uncover: (id) => become({ masks: snapshot.masks.filter((mask) => mask.id !== id) }),
    setBlank: (blank) => become({ blank, mustConfirm: false }),
    takeStill: () => new Promise(() => undefined),
    deliverStills: () => undefined,
    chooseDeskCamera: (id) => {
      const desk = snapshot.cameras.there.find((each) => each.id === id) ?? ('none' as const);
      become({ cameras: { ...snapshot.cameras, desk } });
    },
    lookThrough: async () => ({
      stream: fakeDesk(drawDesk),
      grab: () => null,
      firstFrame: async () => undefined,
      close: () => undefined,
    }),
  };
}

function streams(current: () => KioskPaperSnapshot): Pick<KioskPaperSnapshot, 'preview' | 'sent'> {
  const drawSent = (pen: Pen) => {
    drawDesk(pen);
    pen.fillStyle = '#000';
    for (const { box } of current().masks) {
      const [w, h] = [1280 / SPAN, 720 / SPAN];
      pen.fillRect(box.x * w, box.y * h, box.width * w, box.height * h);
    }
    if (current().blank) pen.fillRect(0, 0, 1280, 720);
  };
  return { preview: fakeDesk(drawDesk), sent: fakeDesk(drawSent) };
}
