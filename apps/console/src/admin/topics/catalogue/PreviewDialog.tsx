import { Button, Dialog } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useText } from '../../../app/useText.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { previewed } from './shownTopics.ts';
import type { CatalogueTopic } from './topicDraft.ts';

interface PreviewDialogProps {
  readonly topics: readonly CatalogueTopic[];
  readonly onClose: () => void;
}

/** How the catalogue looks at a kiosk now. */
export function PreviewDialog({ topics, onClose }: PreviewDialogProps) {
  const { t } = useText();
  const shown = useMemo(() => previewed(topics), [topics]);
  return (
    <Dialog title={t('adminTopics:catalogue.preview')} className="preview-dialog" onClose={onClose}>
      <KioskFrame topics={shown} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('admin:notice.close')}</Button>
      </div>
    </Dialog>
  );
}
