import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import { Ruby } from '@madoguchi/ui-kit';
import { useId, useRef, type ReactNode } from 'react';
import './pictureRoom.css';
import './PageView.css';
import {
  mapSurface,
  shownRectangle,
  shownSize,
  type ShapedPicture,
  type SurfaceMapping,
} from '../geometry/mapping.ts';
import { usePagePicture, useSharpPicture } from './usePagePicture.ts';
import { useRoom } from './useRoom.ts';
import { useZoom } from './useZoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

export interface PageViewProps {
  readonly page: ShapedPicture;
  /** `null`: it has not arrived yet. */
  readonly picture: Blob | null;
  /** The text alternative of the page. */
  readonly label: string;
  /** The picture cannot be got, such as one that is gone. */
  readonly missing?: boolean;
  /** A tool is chosen: a finger writes on the page and does not move it. */
  readonly drawing?: boolean;
  /** Whether it can be zoomed and moved, which it can unless what lies over it needs the whole page. */
  readonly zooms?: boolean;
  /** What lies over the page, in a layer of the size of the mapping. */
  readonly children?: (mapping: SurfaceMapping) => ReactNode;
}

/**
 * A page by its shape, whole in whatever room it is given, zoomed by buttons, wheel, two fingers or keys. What lies
 * over it is mapped as the picture that is seen, also while the next is made.
 */
export function PageView(props: PageViewProps) {
  const { page, picture, label, missing, drawing = false, zooms = true, children } = props;
  const [viewport, canvas] = [useRef<HTMLDivElement>(null), useRef<HTMLCanvasElement>(null)];
  const keysId = useId();
  const { t } = useTranslation(AREAS);
  const room = useRoom(viewport);
  const { state, drawn, bitmap } = usePagePicture(page, picture);
  const size = drawn && shownSize(drawn);
  const zooming = useZoom(viewport, { picture: size, room, drawing, zooms });
  const { zoom } = zooming;
  const isThere = drawn !== null && room !== null;
  const { x, y, width, height } = isThere ? shownRectangle(drawn, room, zoom) : NOWHERE;
  useSharpPicture(canvas, bitmap, { width, height });
  return (
    <div className="page-view">
      <div
        ref={viewport}
        className="page-view__viewport"
        role="application"
        data-surface
        aria-label={label}
        aria-describedby={keysId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys zoom and move what is in it
        tabIndex={0}
      >
        <canvas
          ref={canvas}
          className="page-view__picture"
          hidden={!isThere}
          style={{ left: x, top: y, width, height }}
        />
        {isThere && children && (
          <div className="page-view__layer">{children(mapSurface(drawn, room, zoom))}</div>
        )}
        {state !== 'shown' && (
          <output className="page-view__words">
            <Ruby>
              {t(
                state === 'unreadable' || missing ? 'paper:page.unreadable' : 'paper:page.loading',
              )}
            </Ruby>
          </output>
        )}
        <p id={keysId} hidden>
          {withoutReadings(t('paper:page.keys'))}
        </p>
      </div>
      {zooms && <ZoomButtons zooming={zooming} disabled={!isThere} />}
    </div>
  );
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
