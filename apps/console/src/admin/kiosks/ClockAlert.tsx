import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { wrongClocksOf, type KioskRow } from './kioskView.ts';

/** A notice about devices whose clock is wrong, and how to put it right. */
export function ClockAlert({ rows }: { readonly rows: readonly KioskRow[] }) {
  const { t } = useText();
  const wrong = wrongClocksOf(rows);
  const names = wrong
    .map(({ name, district }) => `${name}（${district ?? t('adminKiosks:gone')}）`)
    .join('、');
  return (
    <StatusBanner tone="warning" className="notice">
      {wrong.length > 0 ? (
        <>
          <strong>{t('adminKiosks:clock.title', { names })}</strong>
          <br />
          {t('adminKiosks:clock.body')}
        </>
      ) : null}
    </StatusBanner>
  );
}
