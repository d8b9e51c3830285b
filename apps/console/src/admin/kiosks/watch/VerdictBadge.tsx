import type { KioskVerdict } from '@madoguchi/domain';
import { useText } from '../../../app/useText.ts';
import '../../parts/marks.css';

/** Whether a kiosk can serve today, in words and colour. */
export function VerdictBadge({ verdict }: { readonly verdict: KioskVerdict }) {
  const { t } = useText();
  return (
    <span className={`badge verdict--${verdict}`}>{t(`console:fleet.verdicts.${verdict}`)}</span>
  );
}
