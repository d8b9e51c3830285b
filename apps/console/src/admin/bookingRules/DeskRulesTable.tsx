import { clockOf } from '@madoguchi/domain';
import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { areUsual, type Rules } from './rulesDraft.ts';

/** A desk and how it is booked. */
export interface DeskRow {
  readonly deskId: string;
  readonly name: string;
  readonly rules: Rules;
}

interface DeskRulesTableProps {
  readonly rows: readonly DeskRow[];
  readonly onChange: (row: DeskRow) => void;
  readonly onReset: (row: DeskRow) => void;
}

/** The desks with the rules by which they are booked. */
export function DeskRulesTable({ rows, onChange, onReset }: DeskRulesTableProps) {
  const { t } = useText();
  return (
    <SearchableTable
      caption={t('adminBookings:parts.desk')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ deskId }) => deskId}
      empty={t('adminBookings:empty')}
      actions={(row) => [
        {
          label: t('adminBookings:actions.change'),
          icon: 'write',
          onPress: () => onChange(row),
        },
        ...(areUsual(row.rules)
          ? []
          : [
              {
                label: t('adminBookings:actions.reset'),
                icon: 'undo' as const,
                onPress: () => onReset(row),
              },
            ]),
      ]}
    />
  );
}

function useColumns(): readonly [Column<DeskRow>, ...Column<DeskRow>[]] {
  const { t } = useText();
  return useMemo(() => {
    const headed = (key: 'desk' | 'length' | 'when' | 'keptFree' | 'from') => ({
      ...{ key, header: t(`adminBookings:columns.${key}`) },
    });
    const spans = ({ keptFree }: Rules) =>
      keptFree.map(({ from, until, people }) =>
        t('adminBookings:keptFree', { from: clockOf(from), until: clockOf(until), people }),
      );
    return [
      { ...headed('desk'), text: ({ name }) => name },
      {
        ...headed('length'),
        text: ({ rules: { isOpen, minutes, buffer, every } }) =>
          isOpen
            ? t('adminBookings:length', { minutes, buffer, every })
            : t('adminBookings:notOpen'),
        sortBy: ({ rules: { isOpen, minutes } }) => (isOpen ? minutes : 0),
      },
      {
        ...headed('when'),
        text: ({ rules: { isOpen, daysAhead, leadMinutes } }) =>
          isOpen ? t('adminBookings:when', { days: daysAhead, lead: leadMinutes }) : '',
        sortBy: ({ rules: { daysAhead } }) => daysAhead,
      },
      {
        ...headed('keptFree'),
        text: ({ rules }) => spans(rules).join(' '),
        cell: ({ rules }) =>
          rules.keptFree.length === 0 ? (
            t('adminBookings:none')
          ) : (
            <ul>
              {spans(rules).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
      },
      {
        ...headed('from'),
        text: ({ rules }) => t(`adminBookings:from.${areUsual(rules) ? 'usual' : 'own'}`),
        narrow: true,
      },
    ];
  }, [t]);
}
