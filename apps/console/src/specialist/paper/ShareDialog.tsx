import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Dialog, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FileChoice } from '../../admin/parts/FileChoice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { LibraryDialog } from '../../library/LibraryDialog.tsx';
import { SHARED_KINDS } from '../../share/kinds.ts';
import { ShareLibrary } from './ShareLibrary.tsx';
import { SharingNotice } from './SharingNotice.tsx';
import { useGivenFile } from './useGivenFile.ts';
import type { SharingWork } from './useSharing.ts';
import './share.css';

interface ShareDialogProps {
  readonly sharing: SharingWork;
  readonly me: ConsoleView['me'];
  readonly onClose: () => void;
}

/** ページを見せる: a file of the library, or of this computer: chosen, dropped or pasted. */
export function ShareDialog(props: ShareDialogProps) {
  const [managing, setManaging] = useState(false);
  if (managing) return <LibraryDialog me={props.me} onClose={() => setManaging(false)} />;
  return <Choice {...props} onManage={() => setManaging(true)} />;
}

function Choice({
  sharing,
  onClose,
  onManage,
}: Omit<ShareDialogProps, 'me'> & { readonly onManage: () => void }) {
  const { t } = useText();
  useShortcuts({ decline: onClose }, { inDialog: true });
  const share = (file: Blob, title: string) =>
    void sharing.share(file, title).then((opened) => opened && onClose());
  const shareFile = (file: File) => share(file, file.name || t('console:paper.share.pasted'));
  useGivenFile(shareFile);
  return (
    <Dialog title={t('console:paper.share.title')} onClose={onClose} className="share-dialog">
      <p>{t('console:paper.share.lead')}</p>
      <ShareLibrary onShare={share} onManage={onManage} />
      <section className="share-drop" aria-label={t('console:paper.share.file')}>
        <h3>{t('console:paper.share.file')}</h3>
        <FileChoice
          label={t('console:paper.share.choose')}
          hint={t('console:paper.share.hint')}
          chosen={null}
          accept={SHARED_KINDS}
          onChoose={shareFile}
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
