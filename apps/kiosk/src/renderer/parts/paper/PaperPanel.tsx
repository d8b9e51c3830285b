import { CornersEditor, LivePaper, MarkLayer, MaskEditor, PageView } from '@madoguchi/paper';
import type { Page } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useNames } from '../../state/useNames.ts';
import { useText } from '../../state/useText.tsx';
import { PagesStrip } from './PagesStrip.tsx';
import { PaperState } from './PaperState.tsx';
import { ShapeEditor } from './ShapeEditor.tsx';
import { usePagePicture } from './usePagePicture.ts';
import type { PaperStage } from './usePaperStage.ts';

interface PaperLooked {
  readonly consultation: Talking;
  readonly stage: PaperStage;
}

interface PaperPanelProps extends PaperLooked {
  /** What is done with it. */
  readonly children: ReactNode;
}

/** The paper or the page that is looked at, beside the face; what is seen of it by everybody stands above it. */
export function PaperPanel({ consultation, stage, children }: PaperPanelProps) {
  const { page, work } = stage;
  return (
    <section className="paper-panel" data-work={work.on}>
      <PaperState stage={stage} consultation={consultation} />
      <div className="paper-panel__picture">
        {page === null || work.on === 'hiding' ? (
          <Live consultation={consultation} stage={stage} />
        ) : work.on === 'shaping' ? (
          <ShapeEditor page={page} stage={stage} />
        ) : (
          <LookedAt consultation={consultation} stage={stage} page={page} />
        )}
      </div>
      {work.on !== 'shaping' && <PagesStrip consultation={consultation} stage={stage} />}
      {children}
    </section>
  );
}

function Live({ consultation, stage }: PaperLooked) {
  const text = useText();
  const { paper, seen } = useKioskPaper();
  const nameOf = useNames(consultation);
  const { work, tool, marks } = stage;
  const isHiding = work.on === 'hiding';
  /** Where all of it is black, or nothing is shown yet, boxes are placed on what the camera sees. */
  const isOwn = isHiding && (seen.blank || seen.showing.state !== 'shown');
  const shown = { state: 'shown', way: 'desk' } as const;
  return (
    <LivePaper
      stream={isOwn ? seen.preview : seen.sent}
      state={{
        showing: isOwn ? shown : seen.showing,
        blank: !isOwn && seen.blank,
        masks: seen.masks.map((mask) => ({ ...mask, by: 'kiosk' })),
      }}
      label={text.plain('kioskPaper:paper.picture')}
      nameOf={nameOf}
      drawing={tool !== null}
      withoutPlaces={isHiding}
      zoomable={!isHiding}
      testId="own-paper"
    >
      {(mapping) =>
        isHiding ? (
          <MaskEditor
            mapping={mapping}
            masks={seen.masks}
            onCover={(id, box, dragging) => paper.cover(id, box, dragging)}
            onUncover={(id) => paper.uncover(id)}
          />
        ) : (
          marks && (
            <MarkLayer
              mapping={mapping}
              surface="paper"
              document={marks}
              me="kiosk"
              nameOf={nameOf}
              tool={tool}
            />
          )
        )
      }
    </LivePaper>
  );
}

function LookedAt({ consultation, stage, page }: PaperLooked & { readonly page: Page }) {
  const text = useText();
  const nameOf = useNames(consultation);
  const { picture, isMissing } = usePagePicture(page.id);
  const { marks, tool, pages, work } = stage;
  const number = (pages?.pages.indexOf(page) ?? 0) + 1;
  const label = text.plain('kioskPaper:paper.page', { number });
  if (work.on === 'shaping') return <Shaping key={page.id} {...{ page, picture, label, stage }} />;
  return (
    <PageView
      page={page}
      picture={picture}
      label={label}
      missing={isMissing}
      drawing={tool !== null}
    >
      {(mapping) =>
        marks && (
          <MarkLayer
            mapping={mapping}
            surface={page.id}
            document={marks}
            me="kiosk"
            nameOf={nameOf}
            tool={tool}
          />
        )
      }
    </PageView>
  );
}

interface ShapingProps {
  readonly page: Page;
  readonly picture: Blob | null;
  readonly label: string;
  readonly stage: PaperStage;
}

/** The corners of the sheet are put where they belong, and everybody sees it straight. */
function Shaping({ page, picture, label, stage: { edit, setWork } }: ShapingProps) {
  const done = () => setWork({ on: 'looking' });
  return (
    <CornersEditor
      {...{ page, picture, label }}
      onAccept={(shape) => {
        edit({ type: 'shape', id: page.id, shape });
        done();
      }}
      onCancel={done}
    />
  );
}
