import type { Page, PageShape } from '@madoguchi/protocol';
import { marksDocument } from '@madoguchi/protocol';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import type { PaperStage } from './usePaperStage.ts';

interface PageDialogProps {
  readonly page: Page;
  readonly stage: PaperStage;
  readonly onClose: () => void;
}

const NEXT_TURN: Readonly<Record<PageShape['turn'], PageShape['turn']>> = {
  0: 90,
  90: 180,
  180: 270,
  270: 0,
};

/** What can be done with a page: it is turned, lightened, straightened, or taken away. */
export function PageDialog({ page, stage, onClose }: PageDialogProps) {
  const text = useText();
  const marks = useSharedDocument(marksDocument);
  const { edit, setWork } = stage;
  const { shape } = page;
  const reshape = (changes: Partial<PageShape>) =>
    edit({ type: 'shape', id: page.id, shape: { ...shape, ...changes } });
  return (
    <Dialog title={text.show('kioskPaper:shape.open')} onClose={onClose} className="panel">
      <div className="panel__choices">
        <Button icon="turn" wide onClick={() => reshape({ turn: NEXT_TURN[shape.turn] })}>
          {text.show('kioskPaper:shape.turn')}
        </Button>
        <Button icon="lighter" wide onClick={() => reshape({ light: (shape.light + 1) % 4 })}>
          {text.show('kioskPaper:shape.light', { step: shape.light })}
        </Button>
        <Button
          icon="box"
          wide
          onClick={() => {
            setWork({ on: 'shaping' });
            onClose();
          }}
        >
          {text.show('kioskPaper:shape.corners')}
        </Button>
        <Button
          icon="remove"
          variant="danger"
          wide
          onClick={() => {
            marks.edit({ type: 'forget', surface: page.id });
            edit({ type: 'remove', id: page.id });
            onClose();
          }}
        >
          {text.show('kioskPaper:shape.remove')}
        </Button>
      </div>
      <Button icon="check" wide variant="primary" onClick={onClose}>
        {text.show('common:close')}
      </Button>
    </Dialog>
  );
}
