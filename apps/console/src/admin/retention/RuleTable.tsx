import type { RetentionOverview, RetentionRuleView } from '@madoguchi/protocol';
import { Button, Isolated, StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { useRetentionDays } from './useRetentionDays.ts';

interface RuleTableProps {
  readonly found: RetentionOverview;
  readonly onOpen: (rule: RetentionRuleView) => void;
}

/** For how many years each kind of record is kept, why, and what goes when. */
export function RuleTable({ found: { rules, nextDay }, onOpen }: RuleTableProps) {
  const { t } = useText();
  const dayIn = useRetentionDays();
  const isWhole = rules.every(({ isConfirmed }) => isConfirmed);
  const day = dayIn(nextDay);
  return (
    <section className="retention-part">
      {!isWhole && (
        <StatusBanner tone="warning">{t('adminRetention:rules.unconfirmed')}</StatusBanner>
      )}
      <ScrollingTable caption={t('adminRetention:rules.title')}>
        <thead>
          <tr>
            <th scope="col">{t('adminRetention:rules.columns.kind')}</th>
            <th scope="col">{t('adminRetention:rules.columns.years')}</th>
            <th scope="col">{t('adminRetention:rules.columns.reason')}</th>
            <th scope="col">{t('adminRetention:rules.columns.dueNow')}</th>
            <th scope="col">{t('adminRetention:rules.columns.dueNext', { day })}</th>
            <th scope="col">
              <span className="visually-hidden">{t('admin:table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.kind} rule={rule} onOpen={onOpen} />
          ))}
        </tbody>
      </ScrollingTable>
      <p className="retention-note">{t('adminRetention:rules.counted')}</p>
      <p className="retention-note">{t('adminRetention:rules.others')}</p>
    </section>
  );
}

function RuleRow({ rule, onOpen }: { rule: RetentionRuleView } & Pick<RuleTableProps, 'onOpen'>) {
  const { t } = useText();
  const { kind, years, reason, isConfirmed, dueNow, dueNext } = rule;
  const countIn = (count: number | null): string =>
    count === null
      ? t('adminRetention:rules.counting')
      : t('adminRetention:rules.count', { count });
  const name = t(`adminRetention:kinds.${kind}`);
  const press = t(`adminRetention:rules.${isConfirmed ? 'change' : 'confirm'}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="numbers">
        {t(`adminRetention:rules.${isConfirmed ? 'years' : 'proposed'}`, { years })}
      </td>
      <td className="retention-reason">
        <Isolated>{reason}</Isolated>
      </td>
      <td className="numbers">{countIn(dueNow)}</td>
      <td className="numbers">{countIn(dueNext)}</td>
      <td>
        <Button
          variant={isConfirmed ? 'neutral' : 'primary'}
          aria-label={`${press} ${name}`}
          onClick={() => onOpen(rule)}
        >
          {press}
        </Button>
      </td>
    </tr>
  );
}
