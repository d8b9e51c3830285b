import type { Api, Connection } from '@madoguchi/client';
import type { LibraryFileView, RouteBody } from '@madoguchi/protocol';
import { useCallback } from 'react';
import { useAdminData, type AdminData } from '../admin/parts/useAdminData.ts';
import { useUndo, type Undo } from '../admin/parts/useUndo.ts';
import { useText } from '../app/useText.ts';

interface Files {
  readonly files: readonly LibraryFileView[];
}

/** A file as it is added: what the route takes. */
export type GivenFile = RouteBody<'addLibraryFile'>;

/** 窓口の資料: the files that whoever looks may show, and how they are changed. */
export interface Library extends AdminData<Files> {
  readonly undo: Undo;
  add(given: GivenFile): Promise<boolean>;
  rename(file: LibraryFileView, title: string): Promise<boolean>;
  remove(file: LibraryFileView): Promise<boolean>;
}

/** Loads the library, and changes it. */
export function useLibrary(api: Api, connection: Connection): Library {
  const { t } = useText();
  const load = useCallback((): Promise<Files> => api.call('libraryFiles'), [api]);
  const data = useAdminData(load, connection);
  const undo = useUndo();
  const { act } = data;
  return {
    ...data,
    undo,
    async add(given) {
      const added = async () => {
        await api.call('addLibraryFile', given);
        return load();
      };
      if (!(await act('add', added))) return false;
      undo.tell({ text: t('library:add.done', { title: given.title }) });
      return true;
    },
    async rename({ fileId, title: former }, title) {
      const called = async (next: string) => {
        await api.call('renameLibraryFile', { fileId, title: next });
        return load();
      };
      if (!(await act('rename', () => called(title)))) return false;
      undo.tell({
        text: t('library:rename.done', { title }),
        undo: () => data.put(called(former)),
      });
      return true;
    },
    async remove({ fileId, title }) {
      const removed = async () => {
        await api.call('removeLibraryFile', { fileId });
        return load();
      };
      if (!(await act('remove', removed))) return false;
      undo.tell({ text: t('library:remove.done', { title }) });
      return true;
    },
  };
}
