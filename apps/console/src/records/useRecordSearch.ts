import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { RecordQuery, RouteResponse } from '@madoguchi/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFrame } from '../app/frame.ts';
import { useServices } from '../app/services.ts';

type Found = RouteResponse<'searchRecords'>;
type Asked = Omit<RecordQuery, 'after'>;

/** What is looked for among the records, and what was found; at first everything, or what another page wants to be seen, the newest first. */
export interface RecordSearch {
  readonly query: Asked;
  readonly found: Found | null;
  readonly failure: ErrorCode | null;
  /** Whether what was found was looked for by anything. */
  readonly isNarrowed: boolean;
  readonly edit: (change: Partial<Asked>) => void;
  /** Looks for what the query says. */
  readonly again: () => void;
  /** Goes on with the list. */
  readonly more: () => void;
  /** Takes all conditions back, and looks for everything. */
  readonly clear: () => void;
}

const EVERYTHING: Asked = {
  ...{ words: '', kind: null, from: null, until: null },
  ...{ topicId: null, deskId: null, centerId: null, result: null },
};

/** Each search is an entry of the log, so that one is made when it is asked for, and not with each letter. */
export function useRecordSearch(): RecordSearch {
  const { api } = useServices();
  const { wantedRecords } = useFrame();
  // What was wanted when the page was opened: it does not follow what is wanted of the next one.
  const [first] = useState<Asked>(() => ({ ...EVERYTHING, ...wantedRecords }));
  const [query, setQuery] = useState<Asked>(first);
  const [asked, setAsked] = useState<Asked>(first);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Only the answer to the newest question is shown. */
  const newest = useRef(0);

  const ask = useCallback(
    (of: Asked, after: number | null, show: (answer: Found) => void) => {
      setFailure(null);
      newest.current += 1;
      const mine = newest.current;
      api.call('searchRecords', { ...of, after }).then(
        (answer) => {
          if (mine === newest.current) show(answer);
        },
        (error: unknown) => {
          if (mine === newest.current) setFailure(codeOf(error));
        },
      );
    },
    [api],
  );
  const search = useCallback(
    (of: Asked) => {
      setAsked(of);
      ask(of, null, setFound);
    },
    [ask],
  );
  useEffect(() => ask(first, null, setFound), [ask, first]);
  return {
    ...{ query, found, failure },
    isNarrowed: Object.values(asked).some((each) => each !== null && each !== ''),
    edit: (change) => setQuery((before) => ({ ...before, ...change })),
    again: () => search(query),
    more() {
      if (found === null) return;
      ask(asked, found.next, (answer) => {
        setFound({ ...answer, records: [...found.records, ...answer.records] });
      });
    },
    clear() {
      setQuery(EVERYTHING);
      search(EVERYTHING);
    },
  };
}
