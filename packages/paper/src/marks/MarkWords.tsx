import type { Seat } from '@madoguchi/domain';
import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import { MARK_TOOLS, marksOn, type Mark } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import type { People } from './NameTags.tsx';

/** The marks in words, for whoever does not see them: who has drawn what, and how much of it. */
export function MarkWords({
  state,
  surface,
  nameOf,
}: Pick<People, 'state' | 'surface' | 'nameOf'>) {
  const { t } = useTranslation(AREAS);
  const byWhom = new Map<Seat, Mark[]>();
  for (const mark of marksOn(state, surface)) {
    byWhom.set(mark.by, [...(byWhom.get(mark.by) ?? []), mark]);
  }
  if (byWhom.size === 0) return null;
  return (
    <ul className="visually-hidden" aria-label={withoutReadings(t('paper:marks.list'))}>
      {[...byWhom].map(([by, marks]) => (
        <li key={by}>
          <Isolated>{nameOf(by)}</Isolated>
          {': '}
          {MARK_TOOLS.flatMap((tool) => {
            const count = marks.filter((mark) => mark.tool === tool).length;
            return count === 0 ? [] : [withoutReadings(t(`paper:marks.count.${tool}`, { count }))];
          }).join(' ')}
        </li>
      ))}
    </ul>
  );
}
