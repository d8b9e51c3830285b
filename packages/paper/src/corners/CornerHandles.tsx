import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import type { Point } from '@madoguchi/protocol';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Corners } from '../geometry/homography.ts';
import { shownRectangle, type ShapedPicture, type SurfaceMapping } from '../geometry/mapping.ts';
import { placeIn } from '../view/events.ts';
import type { CornerIndex } from './editing.ts';
import { Magnifier } from './Magnifier.tsx';

const INDICES = [0, 1, 2, 3] as const;
const NAMES = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const;
/** CSS pixels for a press of an arrow key, and with shift. */
const KEY_STEP = 2;
const KEY_LEAP = 20;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface CornerHandlesProps {
  readonly mapping: SurfaceMapping;
  readonly page: ShapedPicture;
  readonly corners: Corners;
  /** The page as it lies below the handles, for what is under the finger. */
  readonly bitmap: ImageBitmap | null;
  readonly onMove: (corner: CornerIndex, to: Point) => void;
}

/** The outline of a sheet and its four corners, which are dragged or moved by arrow keys. */
export function CornerHandles({ mapping, page, corners, bitmap, onMove }: CornerHandlesProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { t } = useTranslation(AREAS);
  const [held, setHeld] = useState<CornerIndex | null>(null);
  /** From the finger to the corner, so that it does not jump when it is touched beside its middle. */
  const grip = useRef<Point>({ x: 0, y: 0 });
  const spots = corners.map((corner) => mapping.toScreen(corner));
  const spotOf = (index: number): Point => spots[index % 4] ?? { x: 0, y: 0 };
  const hold = (index: CornerIndex, event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const finger = placeIn(event, layer.current);
    const spot = spotOf(index);
    grip.current = { x: spot.x - finger.x, y: spot.y - finger.y };
    setHeld(index);
  };
  const drag = (index: CornerIndex, event: PointerEvent<HTMLElement>) => {
    if (held !== index) return;
    const { x, y } = placeIn(event, layer.current);
    onMove(index, mapping.toSource({ x: x + grip.current.x, y: y + grip.current.y }));
  };
  const press = (index: CornerIndex, event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const by = event.shiftKey ? KEY_LEAP : KEY_STEP;
    const { x, y } = spotOf(index);
    onMove(index, mapping.toSource({ x: x + arrow.x * by, y: y + arrow.y * by }));
  };
  return (
    <div ref={layer} className="corners-editor__layer">
      <svg className="corners-editor__outline" aria-hidden="true">
        <polygon points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {INDICES.map((index) => (
        <button
          key={index}
          type="button"
          className="corners-editor__handle"
          aria-label={withoutReadings(t(`paper:corners.corner.${NAMES[index]}`))}
          style={{ left: spotOf(index).x, top: spotOf(index).y }}
          onPointerDown={(event) => hold(index, event)}
          onPointerMove={(event) => drag(index, event)}
          onPointerUp={() => setHeld(null)}
          onPointerCancel={() => setHeld(null)}
          onKeyDown={(event) => press(index, event)}
        />
      ))}
      {held !== null && bitmap && (
        <Magnifier
          picture={bitmap}
          shown={shownRectangle(page, mapping)}
          width={mapping.width}
          at={spotOf(held)}
          beside={[spotOf(held + 3), spotOf(held + 1)]}
        />
      )}
    </div>
  );
}
