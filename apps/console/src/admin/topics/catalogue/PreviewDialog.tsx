import type { PreviewedTopic } from '@madoguchi/protocol';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useText } from '../../../app/useText.ts';
import { KioskFrame } from './KioskFrame.tsx';

interface PreviewDialogProps {
  readonly topics: readonly PreviewedTopic[];
  readonly onClose: () => void;
}

/** How the catalogue looks at a kiosk now. */
export function PreviewDialog({ topics, onClose }: PreviewDialogProps) {
  const { t } = useText();
  return (
    <Dialog title={t('adminTopics:catalogue.preview')} className="preview-dialog" onClose={onClose}>
      <KioskFrame topics={topics} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('admin:notice.close')}</Button>
      </div>
    </Dialog>
  );
}
