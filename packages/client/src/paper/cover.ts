import type { Box } from '@madoguchi/protocol';

/**
 * What a camera shows, as far as masks depend on it: on another scene the same boxes would hide something else.
 */
export interface Scene {
  /** The id of the camera. */
  readonly device: string;
  /** Rises whenever a camera is opened: what was unplugged may have been moved. */
  readonly opening: number;
  readonly width: number;
  readonly height: number;
  /** How far the picture is turned, in degrees. */
  readonly turn: number;
}

/** One mask on the kiosk. */
interface CoveredBox {
  readonly id: string;
  /** Where it is, or is being dragged to. */
  readonly box: Box;
  /** What of the picture is black for it: never less than the box. */
  readonly black: Box;
}

/** What of the paper may be seen. The kiosk alone decides it, and nothing leaves that it would not show. */
export interface Cover {
  readonly boxes: readonly CoveredBox[];
  /** The scene for which somebody has looked at the boxes and found them right. */
  readonly confirmed: Scene | null;
  /** Whether somebody wants nothing to be seen. */
  readonly blank: boolean;
}

/** What is painted black; everything, or these boxes. */
export type Black = 'everything' | readonly Box[];

/** Of a new consultation: nothing is hidden, and nothing is shown before somebody has looked. */
export const NO_COVER: Cover = { boxes: [], confirmed: null, blank: false };

/** A box is new, or is being dragged: everything that it has swept stays black until it is put down. */
export function dragged(cover: Cover, id: string, box: Box): Cover {
  return withBox(cover, id, (former) => ({ id, box, black: around(former?.black ?? box, box) }));
}

/** A box is put down: from now on it hides its new place alone. */
export function putDown(cover: Cover, id: string, box: Box): Cover {
  return withBox(cover, id, () => ({ id, box, black: box }));
}

/** The other end wants more to be hidden; less than is hidden already it does not get. */
export function enlarged(cover: Cover, id: string, box: Box): Cover {
  return withBox(cover, id, (former) => {
    const whole = around(former?.box ?? box, box);
    return { id, box: whole, black: around(former?.black ?? whole, whole) };
  });
}

export function uncovered(cover: Cover, id: string): Cover {
  return { ...cover, boxes: cover.boxes.filter((each) => each.id !== id) };
}

export function blanked(cover: Cover, blank: boolean): Cover {
  return { ...cover, blank };
}

/** Somebody sees this scene with its boxes, and finds them right. */
export function confirmedFor(cover: Cover, scene: Scene): Cover {
  return { ...cover, confirmed: scene };
}

/**
 * The paper is shown again: boxes that were right for this place still are, and where there are none, agreeing to show
 * it is enough. Boxes that were made for another camera, size or turn have to be looked at first.
 */
export function shownAgain(cover: Cover, scene: Scene): Cover {
  const { confirmed } = cover;
  const fits = cover.boxes.length === 0 || (confirmed !== null && isSamePlace(confirmed, scene));
  return fits ? confirmedFor(cover, scene) : cover;
}

export function isConfirmed({ confirmed }: Cover, scene: Scene): boolean {
  return confirmed !== null && confirmed.opening === scene.opening && isSamePlace(confirmed, scene);
}

/** What is black of a picture of this scene. */
export function blackOf(cover: Cover, scene: Scene): Black {
  if (cover.blank || !isConfirmed(cover, scene)) return 'everything';
  return cover.boxes.map(({ black }) => black);
}

const isSamePlace = (one: Scene, other: Scene): boolean =>
  one.device === other.device &&
  one.width === other.width &&
  one.height === other.height &&
  one.turn === other.turn;

/** The smallest box that holds both. */
function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

function withBox(
  cover: Cover,
  id: string,
  next: (former: CoveredBox | undefined) => CoveredBox,
): Cover {
  const former = cover.boxes.find((each) => each.id === id);
  const made = next(former);
  const boxes =
    former === undefined
      ? [...cover.boxes, made]
      : cover.boxes.map((each) => (each === former ? made : each));
  return { ...cover, boxes };
}
