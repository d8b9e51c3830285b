import { useEffect, useState } from 'react';
import { useFrame } from '../app/frame.ts';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { focusOnWords } from './listKeys.ts';
import { RecordList } from './RecordList.tsx';
import { RecordSheet } from './RecordSheet.tsx';
import { useLineAgain } from './useLineAgain.ts';
import { useRecordSearch } from './useRecordSearch.ts';
import './records.css';

interface RecordsPageProps {
  /** Whether the key of the search has opened the page, whose words take the caret then. */
  readonly isSearching: boolean;
  readonly onSearching: () => void;
}

/** 記録をさがす: records as far as one may read them; each opens as the sheet of its consultation. */
export default function RecordsPage({ isSearching, onSearching }: RecordsPageProps) {
  const search = useRecordSearch();
  const [openId, setOpenId] = useState<string | null>(null);
  const { onRoom } = useFrame();
  useEffect(() => {
    if (!isSearching || openId !== null) return;
    focusOnWords();
    onSearching();
  }, [isSearching, openId, onSearching]);
  useLineAgain(openId);
  useShortcuts(openId === null ? { search: focusOnWords, decline: () => onRoom('work') } : {});
  return (
    <main className="main records" id="person" tabIndex={-1} {...WORK_AREA}>
      {openId === null ? (
        <RecordList search={search} onOpen={({ consultationId }) => setOpenId(consultationId)} />
      ) : (
        <RecordSheet
          key={openId}
          consultationId={openId}
          onBack={() => setOpenId(null)}
          onAmended={search.again}
        />
      )}
    </main>
  );
}
