import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { SharingFailure } from './useSharing.ts';

/** Why a file is not shown, and what to do. */
export function SharingNotice({ failure }: { readonly failure: SharingFailure | null }) {
  const { t } = useText();
  return (
    <StatusBanner tone="warning" className="paper__news">
      {failure &&
        (typeof failure === 'string'
          ? t(`console:paper.share.problems.${failure}`)
          : t(`errors:${failure.code}`))}
    </StatusBanner>
  );
}
