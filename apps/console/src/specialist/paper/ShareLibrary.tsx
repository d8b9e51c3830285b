import { isFound } from '@madoguchi/domain';
import type { LibraryFileView } from '@madoguchi/protocol';
import { Button, Isolated, StatusBanner, TextField, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useServices } from '../../app/services.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useFileWords } from '../../library/useFileWords.ts';
import '../../library/library.css';

interface ShareLibraryProps {
  readonly onShare: (file: Blob, title: string) => void;
  readonly onManage: () => void;
}

/** More files than this are searched. */
const FEW = 6;

/** The files of the library, one press each. */
export function ShareLibrary({ onShare, onManage }: ShareLibraryProps) {
  const { t } = useText();
  const { api } = useServices();
  const { value, failure } = useLoaded(() => api.call('libraryFiles'));
  const { placeOf, languageOf } = useFileWords();
  const [query, setQuery] = useState('');
  const { getting, refused, get } = useContent(onShare);
  const files = value?.files ?? [];
  const found = files.filter((file) =>
    isFound([file.title, placeOf(file), languageOf(file.language)], query),
  );
  return (
    <section className="share-library" aria-label={t('library:title')}>
      <div className="share-library__head">
        <h3>{t('library:title')}</h3>
        <Button icon="file" onClick={onManage}>
          {t('library:share.manage')}
        </Button>
      </div>
      <FailureNotice code={failure ?? refused} />
      {value && files.length === 0 && <p>{t('library:share.none')}</p>}
      {files.length > FEW && (
        <TextField
          label={t('library:share.filter')}
          value={query}
          autoComplete="off"
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      <ul className="share-library__list">
        {found.map((file) => (
          <li key={file.fileId} className="share-library__file">
            <span>
              <Isolated>{file.title}</Isolated>
              <small>{[placeOf(file), languageOf(file.language)].filter(Boolean).join('・')}</small>
            </span>
            <Button
              aria-label={t('library:share.showOf', { title: file.title })}
              onClick={() => get(file)}
            >
              {t('library:share.show')}
            </Button>
          </li>
        ))}
      </ul>
      <StatusBanner>{getting && t('library:share.getting', { title: getting })}</StatusBanner>
    </section>
  );
}

/** Gets what a file holds, and hands it on. */
function useContent(onShare: ShareLibraryProps['onShare']) {
  const { api } = useServices();
  const [wanted, setWanted] = useState<LibraryFileView | null>(null);
  const action = useAction<'get'>();
  return {
    getting: action.busy === null ? null : (wanted?.title ?? null),
    refused: action.failure,
    get(file: LibraryFileView) {
      setWanted(file);
      void action.perform('get', async () => {
        const content = await api.call('readLibraryFile', { fileId: file.fileId });
        onShare(new Blob([await content.arrayBuffer()], { type: file.type }), file.title);
      });
    },
  };
}
