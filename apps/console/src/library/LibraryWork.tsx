import type { Api, Connection } from '@madoguchi/client';
import type { LibraryFileView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { ConfirmDialog } from '../admin/parts/ConfirmDialog.tsx';
import { Loaded } from '../admin/parts/Loaded.tsx';
import { Notice } from '../admin/parts/Notice.tsx';
import { useText } from '../app/useText.ts';
import { AddFileDialog, type Place } from './AddFileDialog.tsx';
import { LibraryTable } from './LibraryTable.tsx';
import { RenameFileDialog } from './RenameFileDialog.tsx';
import { useLibrary, type Library } from './useLibrary.ts';

type Opened =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'rename' | 'remove'; readonly file: LibraryFileView };

interface LibraryWorkProps {
  readonly api: Api;
  readonly connection: Connection;
  /** Where whoever looks may add files. */
  readonly places: readonly Place[];
}

/** 窓口の資料: the list, and what is done with it; the same in the admin room and at a desk. */
export function LibraryWork({ api, connection, places }: LibraryWorkProps) {
  const library = useLibrary(api, connection);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (next: Opened | null) => {
    library.change.dismiss();
    setOpened(next);
  };
  return (
    <>
      <Notice undo={library.undo} />
      <Loaded from={library}>
        {({ files }) => (
          <LibraryTable
            files={files}
            mayAdd={places.length > 0}
            onAdd={() => open({ dialog: 'add' })}
            onRename={(file) => open({ dialog: 'rename', file })}
            onRemove={(file) => open({ dialog: 'remove', file })}
          />
        )}
      </Loaded>
      {opened && <FileDialog {...{ opened, library, places }} onClose={() => open(null)} />}
    </>
  );
}

interface FileDialogProps {
  readonly opened: Opened;
  readonly library: Library;
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

function FileDialog({ opened, library, places, onClose }: FileDialogProps) {
  const { t } = useText();
  const { change } = library;
  const close = (done: Promise<boolean>) => void done.then((did) => did && onClose());
  switch (opened.dialog) {
    case 'add':
      return (
        <AddFileDialog
          {...{ places, change, onClose }}
          onAdd={(given) => close(library.add(given))}
        />
      );
    case 'rename':
      return (
        <RenameFileDialog
          {...{ change, onClose }}
          file={opened.file}
          onSave={(title) => close(library.rename(opened.file, title))}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          {...{ change, onClose }}
          title={t('library:remove.title')}
          stays={t('library:remove.stays')}
          confirm={t('library:remove.confirm')}
          onConfirm={() => close(library.remove(opened.file))}
        >
          <p>
            <Isolated>{opened.file.title}</Isolated>
          </p>
        </ConfirmDialog>
      );
  }
}
