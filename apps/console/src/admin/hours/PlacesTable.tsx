import type { OpeningHours } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { effectiveHours, ownHours, placeKey, type HoursPlace } from './hoursPlaces.ts';
import type { AllHours } from './useHoursChanges.ts';
import type { HoursWords } from './useHoursWords.ts';
import { Lines } from './WardHours.tsx';

interface PlacesTableProps {
  readonly kind: 'center' | 'desk';
  readonly ward: Organisation;
  readonly hours: AllHours;
  readonly words: HoursWords;
  readonly onChange: (place: HoursPlace) => void;
  readonly onFollow: (own: OpeningHours) => void;
}

interface Row {
  readonly place: HoursPlace;
  /** The 総合支所, where the name of the place does not say it. */
  readonly branch: string;
  /** The hours in force there; its own or the ward's. */
  readonly hours: OpeningHours | null;
  readonly own: OpeningHours | null;
}

/** The centers or desks with their hours in force, and whether these are their own. */
export function PlacesTable(props: PlacesTableProps) {
  const { kind, ward, hours, words, onChange, onFollow } = props;
  const { t } = useText();
  const rows = useMemo(
    () =>
      placesOf(kind, ward).map(({ place, branch }) => ({
        ...{ place, branch },
        hours: effectiveHours(hours, place),
        own: ownHours(hours, place),
      })),
    [kind, ward, hours],
  );
  return (
    <SearchableTable
      caption={t(`adminHours:parts.${kind}`)}
      columns={useColumns(kind, words)}
      rows={rows}
      rowKey={({ place }) => placeKey(place)}
      empty={t('adminHours:empty')}
      actions={({ place, own }) => [
        {
          label: t('adminHours:actions.change'),
          icon: 'write',
          onPress: () => onChange(place),
        },
        ...(own === null
          ? []
          : [
              {
                label: t('adminHours:actions.follow'),
                icon: 'undo' as const,
                onPress: () => onFollow(own),
              },
            ]),
      ]}
    />
  );
}

/** The first line, and how many more there are. */
function Few({ of: [first, ...others] }: { readonly of: readonly string[] }) {
  const { t } = useText();
  return (
    <span className="hours-few numbers">
      {first}
      {others.length > 0 && ` ${t('adminHours:more', { count: others.length })}`}
    </span>
  );
}

function placesOf(
  kind: 'center' | 'desk',
  { branches, centers, desks }: Organisation,
): readonly Pick<Row, 'place' | 'branch'>[] {
  // The names of desks begin with their branch.
  if (kind === 'desk') {
    return desks.map(({ id }) => ({ place: { kind, deskId: id }, branch: '' }));
  }
  return centers.map(({ id, branchId }) => ({
    place: { kind, centerId: id },
    branch: branches.find((each) => each.id === branchId)?.name ?? '',
  }));
}

function useColumns(
  kind: 'center' | 'desk',
  words: HoursWords,
): readonly [Column<Row>, ...Column<Row>[]] {
  const { t } = useText();
  return useMemo(() => {
    const lines = (row: Row) => (row.hours ? words.week(row.hours) : []);
    const exceptions = (row: Row) => (row.hours ? words.exceptions(row.hours) : []);
    const from = ({ own }: Row) => t(`adminHours:from.${own ? 'own' : 'ward'}`);
    return [
      {
        key: 'place',
        header: t(`adminHours:columns.${kind}`),
        text: ({ place, branch }) => [words.place(place), branch].join(' '),
        cell: ({ place, branch }) => (
          <>
            {words.place(place)}
            {branch !== '' && <span className="hours-branch">{branch}</span>}
          </>
        ),
      },
      {
        key: 'hours',
        header: t('adminHours:columns.hours'),
        text: (row) => lines(row).join(' '),
        cell: (row) => <Lines of={lines(row)} />,
      },
      {
        key: 'from',
        header: t('adminHours:columns.from'),
        text: from,
        cell: (row) => (
          <span className={row.own ? 'hours-from hours-from--own' : 'hours-from'}>{from(row)}</span>
        ),
        narrow: true,
      },
      {
        key: 'exceptions',
        header: t('adminHours:columns.exceptions'),
        text: (row) => exceptions(row).join(' '),
        cell: (row) =>
          exceptions(row).length === 0 ? t('adminHours:none') : <Few of={exceptions(row)} />,
      },
    ];
  }, [kind, words, t]);
}
