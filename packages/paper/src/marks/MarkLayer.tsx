import type { Seat } from '@madoguchi/domain';
import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import type { Surface } from '@madoguchi/protocol';
import { Ruby } from '@madoguchi/ui-kit';
import { useId, useRef } from 'react';
import './MarkLayer.css';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import type { MarksOpen } from './hands/hand.ts';
import type { ChosenTool } from './hands/index.ts';
import { MarkWords } from './MarkWords.tsx';
import { NameTags } from './NameTags.tsx';
import { Pointers } from './Pointers.tsx';
import { useDrawing, type DrawingProblem } from './useDrawing.ts';
import { useInkBoard } from './useInkBoard.ts';
import { useKeys } from './useKeys.ts';
import { useSameMapping } from './useSameMapping.ts';
import { useShownSoon } from './useShownSoon.ts';

export interface MarkLayerProps {
  /** How the picture below lies on the screen. */
  readonly mapping: SurfaceMapping;
  /** What is below: the live picture, or a page by its id. */
  readonly surface: Surface;
  readonly document: MarksOpen;
  readonly me: Seat;
  /** As everybody in the call reads it. */
  readonly nameOf: (seat: Seat) => string;
  /** `null`: fingers move what is below. */
  readonly tool: ChosenTool | null;
}

/**
 * What everybody writes on a picture, and the place where one writes on it. It lies over the picture and takes fingers
 * only while a tool is chosen.
 */
export function MarkLayer(props: MarkLayerProps) {
  const { surface, document, me, nameOf, tool } = props;
  const mapping = useSameMapping(props.mapping);
  const layer = useRef<HTMLDivElement>(null);
  const [below, above] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const { t } = useTranslation(AREAS);
  const { state, current } = useShownSoon(document);
  const board = useInkBoard([below, above], document, surface, mapping);
  const drawing = useDrawing(layer, { document, surface, me, tool, mapping, board });
  const cross = useKeys(layer, { ...drawing, tool, mapping, document, surface });
  const keysId = useId();
  const notice = noticeOf(drawing.problem, tool !== null && state !== null && !current);
  const people = { nameOf, me, mapping, surface };
  const asSheet =
    tool === null
      ? {}
      : {
          ...{ role: 'application', tabIndex: 0, 'aria-describedby': keysId },
          'aria-label': withoutReadings(t('paper:marks.sheet')),
        };
  return (
    <div ref={layer} className="mark-layer" data-tool={tool ?? undefined} {...asSheet}>
      <canvas ref={below} className="mark-layer__ink" />
      <canvas ref={above} className="mark-layer__ink" />
      {state && <NameTags state={state} {...people} />}
      {state && <Pointers document={document} {...people} />}
      {cross && <span className="mark-layer__cross" style={{ left: cross.x, top: cross.y }} />}
      <output className="mark-layer__notice">{notice && <Ruby>{t(notice)}</Ruby>}</output>
      {state && <MarkWords state={state} {...people} />}
      <p id={keysId} hidden>
        {withoutReadings(t('paper:marks.keys'))}
      </p>
    </div>
  );
}

function noticeOf(problem: DrawingProblem | null, isAway: boolean) {
  if (problem !== null) return `paper:marks.${problem}` as const;
  return isAway ? 'paper:marks.away' : null;
}
