import type { Api } from '@madoguchi/client';
import type { AdminKiosk, Organisation } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { Kiosks } from './useKiosks.ts';

/** The open dialog. */
export type OpenKiosk =
  | { readonly dialog: 'code' }
  | { readonly dialog: 'rename' | 'revoke'; readonly kiosk: AdminKiosk };

interface KioskDialogsProps {
  readonly api: Api;
  readonly organisation: Organisation;
  readonly all: readonly AdminKiosk[];
  readonly kiosks: Kiosks;
  readonly opened: OpenKiosk | null;
  readonly onClose: () => void;
}

/** The open dialog, if any. */
export function KioskDialogs(props: KioskDialogsProps) {
  const { api, organisation, all, kiosks, opened, onClose } = props;
  const { t } = useText();
  if (!opened) return null;
  if (opened.dialog === 'code')
    return <CodeDialog api={api} organisation={organisation} kiosks={all} onClose={onClose} />;
  const { kiosk } = opened;
  const closeIf = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  const { change } = kiosks;
  if (opened.dialog === 'rename')
    return (
      <RenameDialog
        kiosk={kiosk}
        onSave={(name) => void closeIf(kiosks.rename(kiosk, name))}
        {...{ change, onClose }}
      />
    );
  return (
    <ConfirmDialog
      title={t('adminKiosks:revoke.title', { name: kiosk.name })}
      confirm={t('adminKiosks:revoke.action')}
      onConfirm={() => void closeIf(kiosks.revoke(kiosk))}
      change={change}
      onClose={onClose}
    >
      <p>{t('adminKiosks:revoke.body')}</p>
    </ConfirmDialog>
  );
}
