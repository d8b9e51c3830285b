import type { TextKey } from '@madoguchi/i18n';
import { StatusBanner, useActionWith, type Action } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { problemOf } from './passkeyProblem.ts';

/** One use of a passkey at a time; its failure is the sentence for the notice. */
export const usePasskey = (): Action<'passkey', TextKey> => useActionWith(problemOf);

/** Why a passkey did not work; another way in is always on the same screen. */
export function PasskeyNotice({ problem }: { readonly problem: TextKey | null }) {
  const { t } = useText();
  return <StatusBanner tone="warning">{problem === null ? null : t(problem)}</StatusBanner>;
}
