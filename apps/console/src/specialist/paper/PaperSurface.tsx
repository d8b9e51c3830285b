import { MarkLayer, PageView } from '@madoguchi/paper';
import type { Page } from '@madoguchi/protocol';
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
  return (
    <div className="paper__surface">
      {page ? (
        <OnePage key={page.id} page={page} work={work} current={current} />
      ) : (
        <Live work={work} current={current} />
      )}
    </div>
  );
}

function Live({ work, current }: PaperSurfaceProps) {
  const { t } = useText();
  const words = usePaperState(work, current);
  const { standing } = work;
  const isThere = standing.at === 'shown' && standing.picture === 'there';
  return (
    <VideoTile
      stream={work.stream}
      label={t('console:paper.picture')}
      fit="whole"
      testId="remote-paper"
      className="paper__picture"
      placeholder={isThere ? null : words}
      placeholderIcon={standing.at === 'asked' ? 'clock' : 'paper'}
    />
  );
}

interface OnePageProps extends PaperSurfaceProps {
  readonly page: Page;
}

function OnePage({ page, work: { pages, marks }, current }: OnePageProps) {
  const { picture, missing } = usePictureOf(pages.pictures, page.id);
  const { labelOf } = usePageWords(pages);
  const { partyName } = usePersonWords();
  const { document, me, tool } = marks;
  return (
    <PageView {...{ page, picture, missing }} label={labelOf(page)} drawing={tool !== null}>
      {(mapping) =>
        document && (
          <MarkLayer
            {...{ mapping, document, me, tool }}
            surface={page.id}
            nameOf={(seat) => partyName(seat, current)}
          />
        )
      }
    </PageView>
  );
}
