import { CornersEditor } from '@madoguchi/paper';
import type { Page } from '@madoguchi/protocol';
import { useText } from '../../state/useText.tsx';
import { pageNumber } from './surface.ts';
import { usePagePicture } from './usePagePicture.ts';
import type { PaperStage } from './usePaperStage.ts';

interface ShapeEditorProps {
  readonly page: Page;
  readonly stage: PaperStage;
}

/** The corners of a page, found by themselves and put right with a finger. */
export function ShapeEditor({ page, stage }: ShapeEditorProps) {
  const text = useText();
  const { picture } = usePagePicture(page.id);
  const done = () => stage.setWork({ on: 'looking' });
  return (
    <CornersEditor
      page={page}
      picture={picture}
      label={text.plain('kioskPaper:paper.page', {
        number: pageNumber(stage.pages, page.id) ?? 1,
      })}
      onAccept={(shape) => {
        stage.edit({ type: 'shape', id: page.id, shape });
        done();
      }}
      onCancel={done}
    />
  );
}
