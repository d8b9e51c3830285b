import { useState } from 'react';
import { RecordList } from './RecordList.tsx';
import { RecordSheet } from './RecordSheet.tsx';
import { useRecordSearch } from './useRecordSearch.ts';
import './records.css';

/** 記録をさがす: records as far as one may read them; each opens as the sheet of its consultation. */
export default function RecordsPage() {
  const search = useRecordSearch();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <main className="main records" id="person" tabIndex={-1}>
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
