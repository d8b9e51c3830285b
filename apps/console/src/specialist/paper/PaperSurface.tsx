import { LivePaper, MarkLayer, MaskEditor, PageView, type SurfaceMapping } from '@madoguchi/paper';
import type { Page, Surface } from '@madoguchi/protocol';
import { VideoTile } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { usePictureOf } from '../../paper/usePictureOf.ts';
import { usePersonWords } from '../people/usePersonWords.ts';
import type { ServingView } from '../situation.ts';
import { usePageWords } from './usePageWords.ts';
import { usePaperState } from './usePaperState.ts';
import type { PaperWork } from './usePaperWork.ts';

interface PaperSurfaceProps {
  readonly work: PaperWork;
  readonly current: ServingView;
}

/** What is looked at: the live picture, a page, or why there is nothing yet. */
export function PaperSurface({ work, current }: PaperSurfaceProps) {
  const { page } = work.pages;
  const { standing } = work;
  const isLive = standing.at === 'shown' && ['there', 'blank', 'coming'].includes(standing.picture);
  return (
    <div className="paper__surface">
      {page ? (
        <OnePage key={page.id} page={page} work={work} current={current} />
      ) : isLive ? (
        <Live work={work} current={current} />
      ) : (
        <Instead work={work} current={current} />
      )}
    </div>
  );
}

/** Why there is no picture, in its place. */
function Instead({ work, current }: PaperSurfaceProps) {
  const { t } = useText();
  const words = usePaperState(work, current);
  return (
    <VideoTile
      stream={null}
      label={t('console:paper.picture')}
      className="paper__picture"
      placeholder={words}
      placeholderIcon={work.standing.at === 'asked' ? 'clock' : 'paper'}
    />
  );
}

/** The live picture, with what everybody writes on it, or with the places that are hidden, to hide more. */
function Live({ work, current }: PaperSurfaceProps) {
  const { t } = useText();
  const { partyName } = usePersonWords();
  const { paper, marks, isHiding } = work;
  if (paper === null) return null;
  return (
    <LivePaper
      stream={work.stream}
      state={paper}
      label={t('console:paper.picture')}
      nameOf={(seat) => partyName(seat, current)}
      drawing={isHiding || marks.tool !== null}
      zoomable
      withoutPlaces={isHiding}
      testId="remote-paper"
    >
      {(mapping) =>
        isHiding ? (
          <MaskEditor
            mapping={mapping}
            masks={paper.masks}
            // Only where it is put down: until then everybody sees what is hidden already.
            onCover={(id, box, dragging) => dragging === undefined && work.hide(id, box)}
          />
        ) : (
          <Marks {...{ work, current, mapping }} surface="paper" />
        )
      }
    </LivePaper>
  );
}

interface MarksProps extends PaperSurfaceProps {
  readonly mapping: SurfaceMapping;
  readonly surface: Surface;
}

function Marks({ work: { marks }, current, mapping, surface }: MarksProps) {
  const { partyName } = usePersonWords();
  const { document, me, tool } = marks;
  return (
    document && (
      <MarkLayer
        {...{ mapping, surface, document, me, tool }}
        nameOf={(seat) => partyName(seat, current)}
      />
    )
  );
}

interface OnePageProps extends PaperSurfaceProps {
  readonly page: Page;
}

function OnePage({ page, work, current }: OnePageProps) {
  const { pages, marks } = work;
  const { picture, missing } = usePictureOf(pages.pictures, page.id);
  const { labelOf } = usePageWords(pages);
  return (
    <PageView {...{ page, picture, missing }} label={labelOf(page)} drawing={marks.tool !== null}>
      {(mapping) => <Marks {...{ work, current, mapping }} surface={page.id} />}
    </PageView>
  );
}
