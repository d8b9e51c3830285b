import type { Seat } from '@madoguchi/domain';
import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import type { PaperState } from '@madoguchi/protocol';
import { Icon, Ruby, VideoTile, type IconName } from '@madoguchi/ui-kit';
import { useEffect, useId, useRef, type CSSProperties, type ReactNode } from 'react';
import '../masks/hatched.css';
import '../view/pictureRoom.css';
import './LivePaper.css';
import type { Rectangle } from '../geometry/fit.ts';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { pictureWorkshop } from '../picture/workshop.ts';
import { ZoomButtons } from '../view/ZoomButtons.tsx';
import { HiddenPlaces } from './HiddenPlaces.tsx';
import { useLivePicture } from './useLivePicture.ts';

export interface LivePaperProps {
  /** What the others see; `null`: nothing has come yet. */
  readonly stream: MediaStream | null;
  readonly state: Pick<PaperState, 'showing' | 'blank' | 'masks'>;
  /** The text alternative of the picture. */
  readonly label: string;
  /** As everybody in the call reads it. */
  readonly nameOf: (seat: Seat) => string;
  /** A tool is chosen: a finger writes on the picture and does not move it. */
  readonly drawing?: boolean;
  /** Whether it can be made larger; where the paper lies it is looked at whole. */
  readonly zoomable?: boolean;
  /** Somebody draws the places that are hidden by themselves, such as to move them. */
  readonly withoutPlaces?: boolean;
  readonly testId?: string;
  /** What lies over the picture, in a layer of the size of the mapping. */
  readonly children?: (mapping: SurfaceMapping) => ReactNode;
}

/** What is zoomed and drawn on, with its controls in a corner. */
const SURFACE = { role: 'application', 'data-surface': true } as const;

/** The live picture of the paper. What is hidden in it is outlined and named, so that nobody takes it for a fault. */
export function LivePaper(props: LivePaperProps) {
  const {
    stream,
    state,
    label,
    drawing = false,
    zoomable = false,
    withoutPlaces,
    children,
  } = props;
  const tested = props.testId === undefined ? {} : { testId: props.testId };
  const viewport = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { t } = useTranslation(AREAS);
  const isShown = state.showing.state === 'shown';
  const shown = isShown ? stream : null;
  useEffect(() => {
    // A still is likely to be next.
    if (isShown) pictureWorkshop.prepare();
  }, [isShown]);
  const live = useLivePicture(viewport, { stream: shown, still: drawing || !zoomable });
  const { placed, zooming } = live;
  const keys = zoomable
    ? { ...SURFACE, tabIndex: 0, 'aria-describedby': keysId, 'aria-label': label }
    : {};
  return (
    <div className="live-paper">
      <div ref={viewport} className="live-paper__viewport" {...keys}>
        <div className="live-paper__picture" hidden={!isShown} style={styleOf(placed?.rectangle)}>
          <VideoTile
            stream={shown}
            label={label}
            fit="whole"
            className="live-paper__video"
            {...tested}
          />
        </div>
        {placed && !withoutPlaces && <HiddenPlaces {...props} mapping={placed.mapping} />}
        {placed && children && <div className="live-paper__layer">{children(placed.mapping)}</div>}
        <Words state={state} isThere={placed !== null} />
        <p id={keysId} hidden>
          {withoutReadings(t('paper:page.keys'))}
        </p>
      </div>
      {zoomable && <ZoomButtons zooming={zooming} disabled={placed === null || state.blank} />}
    </div>
  );
}

const styleOf = (rectangle: Rectangle | undefined): CSSProperties => {
  if (rectangle === undefined) return { inset: 0 };
  const { x: left, y: top, width, height } = rectangle;
  return { left, top, width, height };
};

/** Why there is nothing to be seen. */
function Words({ state, isThere }: Pick<LivePaperProps, 'state'> & { readonly isThere: boolean }) {
  const { t } = useTranslation(AREAS);
  const words = wordsOf(state, isThere);
  return (
    <output className="live-paper__words">
      {words && (
        <>
          <Icon name={words.icon} />
          <span>
            <Ruby>{t(words.key)}</Ruby>
          </span>
        </>
      )}
    </output>
  );
}

interface Said {
  readonly key: `paper:live.${'off' | 'asked' | 'blank' | 'coming'}`;
  readonly icon: IconName;
}

function wordsOf({ showing, blank }: LivePaperProps['state'], isThere: boolean): Said | null {
  if (showing.state === 'off') return { key: 'paper:live.off', icon: 'camera-off' };
  if (showing.state === 'asked') return { key: 'paper:live.asked', icon: 'clock' };
  if (blank) return { key: 'paper:live.blank', icon: 'hidden' };
  return isThere ? null : { key: 'paper:live.coming', icon: 'clock' };
}
