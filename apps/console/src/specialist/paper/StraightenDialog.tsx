import { CornersEditor } from '@madoguchi/paper';
import type { Page } from '@madoguchi/protocol';
import { Dialog } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { usePictureOf } from '../../paper/usePictureOf.ts';
import { usePageWords } from './usePageWords.ts';
import type { PageWork } from './usePageWork.ts';
import './straighten.css';

interface StraightenDialogProps {
  readonly page: Page;
  readonly work: PageWork;
  readonly onClose: () => void;
}

/** まっすぐにする: the corners of the paper in a page, found by themselves and put right by hand. */
export function StraightenDialog({ page, work, onClose }: StraightenDialogProps) {
  const { t } = useText();
  const { labelOf } = usePageWords(work);
  const { picture } = usePictureOf(work.pictures, page.id);
  return (
    <Dialog
      title={t('console:paper.pages.straighten')}
      onClose={onClose}
      className="straighten-dialog"
      holdsWork
    >
      <CornersEditor
        {...{ page, picture }}
        label={labelOf(page)}
        onAccept={(shape) => {
          work.reshape(shape);
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
