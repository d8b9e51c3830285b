import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { RecordQuery, RouteResponse } from '@madoguchi/protocol';
import { useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../app/services.ts';
import { wardDay } from '../specialist/useWords.ts';

type Found = RouteResponse<'searchRecords'>;

/** What is looked for among the records, and what was found; the first search is today's. */
export interface RecordSearch {
  readonly query: RecordQuery;
  readonly found: Found | null;
  readonly failure: ErrorCode | null;
  readonly edit: (change: Partial<RecordQuery>) => void;
  /** Looks for what the query says. */
  readonly again: () => void;
}

/** The records of today, until something else is looked for. Each search is an entry of the log. */
export function useRecordSearch(): RecordSearch {
  const { api } = useServices();
  const clock = useClock();
  const [query, setQuery] = useState<RecordQuery>(() => {
    const today = wardDay(clock.now());
    return { from: today, until: today, ticket: '', topicId: null, result: null };
  });
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  const again = useCallback(() => {
    setFailure(null);
    api.call('searchRecords', latest.current).then(setFound, (error: unknown) => {
      setFailure(codeOf(error));
    });
  }, [api]);
  useEffect(again, [again]);
  return {
    ...{ query, found, failure, again },
    edit: (change) => setQuery((before) => ({ ...before, ...change })),
  };
}
