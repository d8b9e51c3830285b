import type { AuditLine } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { AuditTable } from './AuditTable.tsx';
import { useAuditWords } from './useAuditWords.ts';

interface AuditResultsProps {
  readonly entries: readonly AuditLine[];
  readonly more: boolean;
  /** Actions on the whole result. */
  readonly tools: ReactNode;
  readonly onRead: (line: AuditLine) => void;
}

/** The result: a count and a table, or a notice that nothing was found. */
export function AuditResults({ entries, more, tools, onRead }: AuditResultsProps) {
  const { t } = useText();
  const words = useAuditWords();
  const count = entries.length;
  return (
    <section className="audit-results" aria-label={t('adminAudit:results.caption')}>
      <div className="audit-results__bar">
        <output className="list__count numbers">
          {count > 0 &&
            t(more ? 'adminAudit:results.countMore' : 'adminAudit:results.count', { count })}
        </output>
        {tools}
      </div>
      {count > 0 ? (
        <AuditTable entries={entries} words={words} onRead={onRead} />
      ) : (
        <p className="list__empty">{t('adminAudit:results.none')}</p>
      )}
    </section>
  );
}
