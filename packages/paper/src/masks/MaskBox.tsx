import type { Box } from '@madoguchi/protocol';
import { useRef, type ReactNode } from 'react';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { useListener } from '../view/events.ts';
import { CORNERS, moved, resized, type BoxCorner } from './boxes.ts';
import { boxOnScreen } from './boxOnScreen.ts';

interface MaskBoxProps {
  readonly mapping: SurfaceMapping;
  readonly box: Box;
  readonly label: string;
  readonly describedBy: string;
  readonly onDrag: (to: Box) => void;
  readonly onPut: (to: Box) => void;
  readonly onRemove?: () => void;
  readonly children?: ReactNode;
}

/** One mask: the whole of it moves, its corners pull. */
export function MaskBox(props: MaskBoxProps) {
  const { mapping, box, label, describedBy, children } = props;
  const element = useRef<HTMLDivElement>(null);
  useGrip(element, props);
  useListener(element, 'keydown', (event) => actOnKey(event, props));
  const { left, top, width, height } = boxOnScreen(mapping, box);
  const keys = { role: 'application', tabIndex: 0, 'aria-describedby': describedBy };
  return (
    <div
      ref={element}
      className="mask-box"
      style={{ left: left + width / 2, top: top + height / 2 }}
      data-placed=""
      aria-label={label}
      {...keys}
    >
      <div className="mask-box__black" style={{ width, height }}>
        {CORNERS.map((corner) => (
          <span key={corner} className="mask-box__handle" data-corner={corner} />
        ))}
        {children}
      </div>
    </div>
  );
}

/** Where a finger took hold, in CSS pixels, what of the box it holds, and the box of that moment. */
interface Grip {
  readonly pointerId: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly box: Box;
  readonly corner: BoxCorner | null;
  latest: Box;
}

function useGrip(
  element: { readonly current: HTMLDivElement | null },
  { mapping, box, onDrag, onPut }: MaskBoxProps,
): void {
  const grip = useRef<Grip | null>(null);
  /** The grip of this finger; what it does is not for what lies below. */
  const gripOf = (event: PointerEvent): Grip | null => {
    const { current } = grip;
    if (current?.pointerId !== event.pointerId) return null;
    event.stopPropagation();
    return current;
  };
  useListener(element, 'pointerdown', (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('button')) return;
    event.stopPropagation();
    element.current?.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    const corner = CORNERS.find((each) => each === (event.target as HTMLElement).dataset.corner);
    const { pointerId } = event;
    grip.current = { pointerId, from, box, corner: corner ?? null, latest: box };
  });
  useListener(element, 'pointermove', (event) => {
    const held = gripOf(event);
    if (held === null) return;
    const by = stepOf(mapping, held.from, event);
    held.latest = held.corner === null ? moved(held.box, by) : resized(held.box, held.corner, by);
    onDrag(held.latest);
  });
  const put = (event: PointerEvent): void => {
    const held = gripOf(event);
    if (held === null) return;
    grip.current = null;
    onPut(held.latest);
  };
  useListener(element, 'pointerup', put);
  useListener(element, 'pointercancel', put);
}

/** How far a finger has come, in ten-thousandths of the picture each way. */
function stepOf(
  mapping: SurfaceMapping,
  from: { readonly x: number; readonly y: number },
  { clientX, clientY }: PointerEvent,
): { x: number; y: number } {
  const origin = mapping.toScreen({ x: 0, y: 0 });
  const unit = mapping.toScreen({ x: 1, y: 1 });
  return {
    x: (clientX - from.x) / (unit.x - origin.x),
    y: (clientY - from.y) / (unit.y - origin.y),
  };
}

/** In ten-thousandths, for a press of an arrow key. */
const KEY_STEP = 100;

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -KEY_STEP, y: 0 },
  ArrowRight: { x: KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP },
  ArrowDown: { x: 0, y: KEY_STEP },
};

function actOnKey(event: KeyboardEvent, { box, onPut, onRemove }: MaskBoxProps): void {
  if (event.target !== event.currentTarget) return;
  const by = ARROWS[event.key];
  const isRemoving = event.key === 'Delete' || event.key === 'Backspace';
  if (by === undefined && !isRemoving) return;
  event.preventDefault();
  event.stopPropagation();
  if (by !== undefined) onPut(event.shiftKey ? resized(box, 'se', by) : moved(box, by));
  else onRemove?.();
}
