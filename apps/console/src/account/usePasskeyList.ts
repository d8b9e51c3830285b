import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';

export type Passkey = RouteResponse<'passkeys'>['passkeys'][number];

/** The passkeys of the account, loaded again when their count changes. */
export function usePasskeyList(count: number) {
  const { api } = useServices();
  const [passkeys, setPasskeys] = useState<readonly Passkey[]>([]);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  useEffect(() => {
    let isWanted = true;
    api.call('passkeys').then(
      (answer) => {
        if (!isWanted) return;
        setPasskeys(answer.passkeys);
        setFailure(null);
      },
      (error: unknown) => isWanted && setFailure(codeOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [api, count]);
  return { passkeys, failure };
}
