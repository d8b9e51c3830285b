import type { ErrorCode } from '@madoguchi/domain';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../state/useText.tsx';

/** Why the last action did not work, and what to do; an empty live region while there is nothing. */
export function Refusal({ code }: { readonly code: ErrorCode | null }) {
  const text = useText();
  return (
    <StatusBanner tone="warning" className="refusal">
      {code === null ? null : text.show(`errors:${code}`)}
    </StatusBanner>
  );
}
