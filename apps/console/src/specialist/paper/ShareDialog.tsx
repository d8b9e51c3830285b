import { Button, Dialog, StatusBanner } from '@madoguchi/ui-kit';
import { FileChoice } from '../../admin/parts/FileChoice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { SharingNotice } from './SharingNotice.tsx';
import type { SharingWork } from './useSharing.ts';
import { useGivenFile } from './useGivenFile.ts';
import './share.css';

interface ShareDialogProps {
  readonly sharing: SharingWork;
  readonly onClose: () => void;
}

const KINDS = '.pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';

/** ページを見せる: a file of this computer, chosen, dropped or pasted. */
export function ShareDialog({ sharing, onClose }: ShareDialogProps) {
  const { t } = useText();
  useShortcuts({ decline: onClose }, { inDialog: true });
  const share = (file: File) => {
    const title = file.name === '' ? t('console:paper.share.pasted') : file.name;
    void sharing.share(file, title).then((opened) => opened && onClose());
  };
  useGivenFile(share);
  return (
    <Dialog title={t('console:paper.share.title')} onClose={onClose} className="share-dialog">
      <p>{t('console:paper.share.lead')}</p>
      <section className="share-drop" aria-label={t('console:paper.share.file')}>
        <h3>{t('console:paper.share.file')}</h3>
        <FileChoice
          label={t('console:paper.share.choose')}
          hint={t('console:paper.share.hint')}
          chosen={null}
          accept={KINDS}
          onChoose={share}
        />
      </section>
      <SharingNotice failure={sharing.failure} />
      <StatusBanner>
        {sharing.opening === null
          ? null
          : t('console:paper.share.opening', { title: sharing.opening })}
      </StatusBanner>
      <div className="dialog-actions">
        <Button size="main" onClick={onClose}>
          {t('console:action.close')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
