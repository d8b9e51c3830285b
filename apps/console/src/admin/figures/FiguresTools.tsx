import { FIGURES_PLACES, FIGURES_ROWS } from '@madoguchi/protocol';
import { Select, TextField } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { PlaceSelect } from '../parts/PlaceSelect.tsx';
import { MONTHS, withMonths, withRows, type Asked } from './asked.ts';
import type { FiguresPlaces } from './useFiguresWords.ts';

interface FiguresToolsProps {
  readonly places: FiguresPlaces;
  readonly asked: Asked;
  readonly onChoose: (asked: Asked) => void;
  /** What else can be done with what is chosen. */
  readonly children: ReactNode;
}

const GROUPS = {
  branch: 'branches',
  center: 'centers',
  desk: 'desks',
  topic: 'topics',
  kiosk: 'kiosks',
} as const;

/** Of which place, from when, for how long, and one by one of what. */
export function FiguresTools({ places, asked, onChoose, children }: FiguresToolsProps) {
  const { t } = useText();
  const { place, from, months, by } = asked;
  return (
    <div className="page-tools">
      <PlaceSelect
        label={t('adminFigures:tools.place')}
        groups={FIGURES_PLACES.map((kind) => ({
          ...{ kind, places: places[kind] },
          label: t(`adminFigures:tools.${GROUPS[kind]}`),
        }))}
        place={place}
        all={t('adminFigures:tools.ward')}
        onChoose={(chosen) => onChoose({ ...asked, place: chosen })}
      />
      <TextField
        label={t('adminFigures:tools.from')}
        type="month"
        value={from}
        onChange={({ target }) => target.value && onChoose({ ...asked, from: target.value })}
      />
      <Select
        label={t('adminFigures:tools.months')}
        value={months}
        onChange={({ target }) => onChoose(withMonths(asked, Number(target.value)))}
      >
        {MONTHS.map((count) => (
          <option key={count} value={count}>
            {t('adminFigures:tools.monthsOption', { count })}
          </option>
        ))}
      </Select>
      <Select
        label={t('adminFigures:tools.by')}
        value={by}
        onChange={({ target }) => {
          const rows = FIGURES_ROWS.find((each) => each === target.value);
          if (rows !== undefined) onChoose(withRows(asked, rows));
        }}
      >
        {FIGURES_ROWS.map((each) => (
          <option key={each} value={each}>
            {t(`adminFigures:by.${each}`)}
          </option>
        ))}
      </Select>
      {children}
    </div>
  );
}
