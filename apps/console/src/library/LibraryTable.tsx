import type { LibraryFileView } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { SearchableTable, type Column } from '../admin/parts/SearchableTable.tsx';
import { useDates } from '../app/useDates.ts';
import { useText } from '../app/useText.ts';
import { useFileWords } from './useFileWords.ts';

interface LibraryTableProps {
  readonly files: readonly LibraryFileView[];
  /** Whether whoever looks may add any. */
  readonly mayAdd: boolean;
  readonly onAdd: () => void;
  readonly onRename: (file: LibraryFileView) => void;
  readonly onRemove: (file: LibraryFileView) => void;
}

/** The files of the library: title, whose it is, who has added it and when. */
export function LibraryTable({ files, mayAdd, onAdd, onRename, onRemove }: LibraryTableProps) {
  const { t } = useText();
  const columns = useColumns();
  return (
    <SearchableTable
      caption={t('library:title')}
      columns={columns}
      rows={files}
      rowKey={({ fileId }) => fileId}
      empty={t(mayAdd ? 'library:empty' : 'library:emptyHere')}
      actions={(file) =>
        file.mayRemove
          ? [
              { label: t('library:rename.action'), icon: 'write', onPress: () => onRename(file) },
              { label: t('library:remove.action'), icon: 'remove', onPress: () => onRemove(file) },
            ]
          : []
      }
      tools={
        mayAdd && (
          <Button variant="primary" icon="more" onClick={onAdd}>
            {t('library:add.button')}
          </Button>
        )
      }
    />
  );
}

function useColumns(): [Column<LibraryFileView>, ...Column<LibraryFileView>[]] {
  const { t } = useText();
  const { day } = useDates();
  const { placeOf, languageOf, sizeOf } = useFileWords();
  return [
    {
      key: 'title',
      header: t('library:columns.title'),
      text: ({ title }) => title,
      cell: ({ title }) => <Isolated>{title}</Isolated>,
    },
    { key: 'place', header: t('library:columns.place'), text: placeOf },
    {
      key: 'language',
      header: t('library:columns.language'),
      text: ({ language }) => languageOf(language),
      narrow: true,
    },
    {
      key: 'size',
      header: t('library:columns.size'),
      text: sizeOf,
      sortBy: ({ bytes }) => bytes,
      narrow: true,
    },
    {
      key: 'added',
      header: t('library:columns.added'),
      text: ({ addedAt, addedByName }) =>
        t('library:added', { day: day(addedAt), name: addedByName }),
      sortBy: ({ addedAt }) => -addedAt,
    },
  ];
}
