import { clockOf, startsInARow } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { isRight, type RulesDraft } from './rulesDraft.ts';

const MORNING = [9 * 60, 12 * 60] as const;

/** One morning as length, buffer and step make it, as they are typed. */
export function RulesExample({ draft }: { readonly draft: RulesDraft }) {
  const { t } = useText();
  return (
    <div className="rules-example">
      <p className="field__label">{t('adminBookings:example.title')}</p>
      <output>{sentence(draft, t)}</output>
    </div>
  );
}

function sentence(
  { minutes, buffer, every }: RulesDraft,
  t: ReturnType<typeof useText>['t'],
): string {
  if (!isRight('minutes', minutes) || !isRight('buffer', buffer)) {
    return t('adminBookings:example.wrong');
  }
  const rules = { minutes: Number(minutes), buffer: Number(buffer), every };
  const starts = startsInARow(rules, ...MORNING);
  if (starts.length === 0) return t('adminBookings:example.none');
  const times = starts.map(clockOf).join('・');
  return t('adminBookings:example.starts', { count: starts.length, times });
}
