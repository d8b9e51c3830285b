import type { TextKey } from '@madoguchi/i18n';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** Why a passkey did not work; another way in is always on the same screen. */
export function PasskeyNotice({ problem }: { readonly problem: TextKey | null }) {
  const { t } = useText();
  return <StatusBanner tone="warning">{problem === null ? null : t(problem)}</StatusBanner>;
}
