import { codeOf, type Api, type Connection } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { type Action, useAction } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page shows and how it is changed. */
export interface AdminData<Data> {
  /** `null` until it was loaded once; afterwards the last that is known. */
  readonly data: Data | null;
  /** Why loading failed; it is retried on reconnection and by `reload`. */
  readonly failure: ErrorCode | null;
  reload(): void;
  /** The change under way and why the last one was refused. */
  readonly change: Action<string>;
  /**
   * Changes something and shows the answer; the answer, or `null` when it was refused. `name` is what
   * `change.busy` says meanwhile.
   */
  act(name: string, change: () => Promise<Data>): Promise<Data | null>;
  /** The same without catching, for undo: the caller shows the refusal. */
  put(change: Promise<Data>): Promise<Data>;
}

/** Loads the data of a page, again on reconnection, and replaces it by the answer to every change. */
export function useAdminData<Data>(
  load: () => Promise<Data>,
  connection: Connection,
): AdminData<Data> {
  const [data, setData] = useState<Data | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const change = useAction<string>();
  // Only the answer to the newest request counts; an older one may arrive after it.
  const newest = useRef(0);
  const reload = useCallback(() => {
    const mine = ++newest.current;
    load().then(
      (loaded) => {
        if (mine !== newest.current) return;
        setData(loaded);
        setFailure(null);
      },
      (error: unknown) => mine === newest.current && setFailure(codeOf(error)),
    );
  }, [load]);
  const up = connection.state === 'up';
  useEffect(reload, [reload, up]);
  const put = useCallback(async (changing: Promise<Data>) => {
    const changed = await changing;
    newest.current += 1;
    setData(changed);
    setFailure(null);
    return changed;
  }, []);
  const { perform } = change;
  const act = useCallback(
    async (name: string, changing: () => Promise<Data>) => {
      const answer: { data: Data | null } = { data: null };
      await perform(name, async () => {
        answer.data = await put(changing());
      });
      return answer.data;
    },
    [perform, put],
  );
  return { data, failure, reload, change, act, put };
}

/** The units of the ward, which most pages name or choose from. */
export function useOrganisation(api: Api, connection: Connection): AdminData<Organisation> {
  return useAdminData(
    useCallback(() => api.call('organisation'), [api]),
    connection,
  );
}
