import type { Api } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { AuditLine, ChainState } from '@madoguchi/protocol';
import { useAction } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { conditionsOf, EMPTY_DRAFT, type AuditConditions } from './auditQuery.ts';

/** What the last search found so far. */
interface Found {
  readonly conditions: AuditConditions;
  readonly entries: readonly AuditLine[];
  readonly more: boolean;
  readonly chain: ChainState;
}

export interface Audit {
  readonly found: Found | null;
  readonly busy: 'search' | 'next' | null;
  readonly failure: ErrorCode | null;
  search(conditions: AuditConditions): void;
  /** Adds the next page to what was found. */
  next(): void;
}

/** Searches the log, beginning with the newest entries. Every search is audited itself. */
export function useAudit(api: Api): Audit {
  const [found, setFound] = useState<Found | null>(null);
  const { busy, failure, perform } = useAction<'search' | 'next'>();
  const search = useCallback(
    (conditions: AuditConditions) =>
      void perform('search', async () => {
        const answer = await api.call('searchAudit', { ...conditions, before: null });
        setFound({ conditions, ...answer });
      }),
    [api, perform],
  );
  const next = () => {
    const last = found?.entries.at(-1);
    if (!found || !last) return;
    void perform('next', async () => {
      const query = { ...found.conditions, before: last.sequence };
      const answer = await api.call('searchAudit', query);
      setFound({ ...answer, ...pageAfter(found, answer.entries) });
    });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    search(conditionsOf(EMPTY_DRAFT));
  }, [search]);
  return { found, busy, failure, search, next };
}

const pageAfter = ({ conditions, entries }: Found, added: readonly AuditLine[]) => ({
  conditions,
  entries: [...entries, ...added],
});
