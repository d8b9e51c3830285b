import type { Showing } from '@madoguchi/protocol';
import { keepSame } from '../store.ts';
import type { DeskCameraState, KioskPaperSnapshot } from './paperModel.ts';
import type { PaperShow } from './paperShow.ts';

type OfShow = Omit<KioskPaperSnapshot, 'cameras' | 'showing'>;

const NOTHING: OfShow = {
  ...{ preview: null, sent: null, masks: [] },
  ...{ blank: false, mustConfirm: false, problem: null, faceAway: false },
};

interface Parts {
  readonly show: PaperShow | null;
  readonly cameras: DeskCameraState;
  readonly showing: Showing;
}

/** What screens show of the paper; the same objects as before for everything in which nothing has changed. */
export function paperSnapshot(
  { show, cameras, showing }: Parts,
  former: KioskPaperSnapshot | null,
): KioskPaperSnapshot {
  const { masks, ...facts } = show === null ? NOTHING : factsOf(show);
  return {
    ...facts,
    cameras: keepSame(former?.cameras ?? null, cameras),
    masks: keepMasks(former?.masks ?? [], masks),
    showing,
  };
}

const factsOf = (show: PaperShow): OfShow => ({
  ...{ preview: show.preview, sent: show.sent, masks: show.cover.boxes },
  ...{ blank: show.isBlank, mustConfirm: show.mustConfirm, problem: show.problem },
  faceAway: show.faceAway,
});

type Masks = KioskPaperSnapshot['masks'];

function keepMasks(former: Masks, boxes: Masks): Masks {
  const next = boxes.map(({ id, box }, n) => {
    const same = former[n];
    return same?.id === id && same.box === box ? same : { id, box };
  });
  return keepSame(former, next);
}
