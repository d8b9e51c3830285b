import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { duplicatesOf, type KioskRow } from './kioskView.ts';

/** An alert about a device whose key is used by a second one, and what to do about it. */
export function DuplicateAlert({ rows }: { readonly rows: readonly KioskRow[] }) {
  const { t } = useText();
  const { dayAndClock } = useTimes();
  const copied = duplicatesOf(rows);
  return (
    <div role="alert">
      {copied.length > 0 && (
        <div className="duplicate">
          <Icon name="warning" />
          <div>
            {copied.map(({ kioskId, name, district, duplicateAt }) => (
              <p key={kioskId} className="duplicate__title">
                {t('adminKiosks:duplicate.title', {
                  name,
                  center: district ?? t('adminKiosks:gone'),
                  time: dayAndClock(duplicateAt ?? 0),
                })}
              </p>
            ))}
            <p>{t('adminKiosks:duplicate.body')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
