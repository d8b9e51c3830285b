import type { RetentionHoldView } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { useRetentionDays } from './useRetentionDays.ts';

interface HoldTableProps {
  readonly holds: readonly RetentionHoldView[];
  readonly onAdd: () => void;
  readonly onLift: (hold: RetentionHoldView) => void;
}

/** The consultations that stay although their time may be over. */
export function HoldTable({ holds, onAdd, onLift }: HoldTableProps) {
  const { t } = useText();
  return (
    <section className="retention-part" aria-labelledby="retention-holds">
      <div className="retention-head">
        <h3 id="retention-holds">{t('adminRetention:holds.title')}</h3>
        <Button icon="more" onClick={onAdd}>
          {t('adminRetention:holds.add')}
        </Button>
      </div>
      <p>{t('adminRetention:holds.lead')}</p>
      {holds.length === 0 ? (
        <p className="retention-nothing">{t('adminRetention:holds.empty')}</p>
      ) : (
        <Holds {...{ holds, onLift }} />
      )}
    </section>
  );
}

function Holds({ holds, onLift }: Pick<HoldTableProps, 'holds' | 'onLift'>) {
  const { t } = useText();
  const dayIn = useRetentionDays();
  return (
    <ScrollingTable className="retention-titled" caption={t('adminRetention:holds.title')}>
      <thead>
        <tr>
          <th scope="col">{t('adminRetention:holds.columns.ticket')}</th>
          <th scope="col">{t('adminRetention:holds.columns.reason')}</th>
          <th scope="col">{t('adminRetention:holds.columns.until')}</th>
          <th scope="col">{t('adminRetention:holds.columns.by')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('admin:table.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => (
          <tr key={hold.holdId}>
            <th scope="row">
              {t('adminRetention:holds.ticket', {
                ticket: hold.ticket,
                day: dayIn(hold.day),
              })}
            </th>
            <td className="retention-reason">
              <Isolated>{hold.reason}</Isolated>
            </td>
            <td>
              {hold.untilDay === null ? t('adminRetention:holds.open') : dayIn(hold.untilDay)}
            </td>
            <td>
              <Isolated>{hold.placedByName}</Isolated>
            </td>
            <td>
              <Button
                aria-label={`${t('adminRetention:holds.lift')} ${hold.ticket}`}
                onClick={() => onLift(hold)}
              >
                {t('adminRetention:holds.lift')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
