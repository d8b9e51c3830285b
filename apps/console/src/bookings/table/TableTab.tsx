import type { BookingView, ConsoleView } from '@madoguchi/protocol';
import { useCallback, useMemo, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import type { Matters } from '../find/MatterForm.tsx';
import { BookingDialog } from '../open/BookingDialog.tsx';
import { hashOf, viewIn } from '../shownView.ts';
import { useAskedAgain } from '../useAskedAgain.ts';
import { DayGrid } from './DayGrid.tsx';
import type { Drop } from './dropped.ts';
import { ListTable } from './ListTable.tsx';
import type { Chosen } from './chosen.ts';
import { byTime, isGone, rowsOf, type Row } from './placement.ts';
import { placesOf, type Place } from './places.ts';
import { TableTools } from './TableTools.tsx';
import { WeekTable } from './WeekTable.tsx';
import { daysShown } from './weekDays.ts';

interface TableTabProps {
  readonly view: ConsoleView;
  readonly matters: Matters;
  readonly today: string;
}

/** 予約の表: a day, a week or a list of the bookings of a place. */
export function TableTab({ view, matters, today }: TableTabProps) {
  const { t } = useText();
  const places = useMemo(() => placesOf(view.me, matters.centers), [view.me, matters]);
  const [chosen, setChosen] = useState<Chosen>({
    ...{ place: places[0] ?? null, by: 'staff', day: today },
    shape: viewIn(location.hash)?.shape ?? 'day',
  });
  const { place, shape, by, day } = chosen;
  const days = daysShown(day, shape);
  const listed = useListed(view, place, days[0] ?? day, days.length);
  const [opened, setOpened] = useState<{ id: string; drop: Drop | null } | null>(null);
  const open = useCallback((id: string, drop: Drop | null = null) => setOpened({ id, drop }), []);
  const bookings = (listed.value?.bookings ?? []).filter((each) => !isGone(each)).toSorted(byTime);
  const rows = rowsOf(bookings, by, others(view, chosen));
  const shown = opened && bookings.find(({ bookingId }) => bookingId === opened.id);
  return (
    <section className="timetable" aria-label={t('bookings:table.title')}>
      <TableTools
        {...{ me: view.me, matters, places, chosen, today, bookings }}
        onChoose={(change) => {
          if (change.shape) history.replaceState(history.state, '', hashOf('table', change.shape));
          setChosen((before) => ({ ...before, ...change }));
        }}
      />
      <FailureNotice code={listed.failure} />
      {listed.value !== null && <Shown {...{ chosen, rows, days, bookings, today, open }} />}
      {shown && opened && (
        <BookingDialog
          key={shown.bookingId}
          booking={shown}
          drop={opened.drop}
          onChanged={listed.again}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

interface ShownProps {
  readonly chosen: Chosen;
  readonly rows: readonly Row[];
  readonly days: readonly string[];
  readonly bookings: readonly BookingView[];
  readonly today: string;
  readonly open: (bookingId: string, drop?: Drop) => void;
}

function Shown({ chosen: { shape, by, day }, rows, days, bookings, today, open }: ShownProps) {
  switch (shape) {
    case 'day':
      return <DayGrid {...{ rows, day, by, open }} />;
    case 'week':
      return <WeekTable {...{ rows, days, by, today, open }} />;
    case 'list':
      return <ListTable {...{ bookings, open }} />;
  }
}

function useListed(view: ConsoleView, place: Place | null, fromDay: string, days: number) {
  const { model } = useActions();
  const { kind, id } = place ?? { kind: null, id: '' };
  const ask = useCallback(
    () =>
      kind === null
        ? Promise.resolve({ bookings: [] })
        : model.booking.list({ place: { kind, id }, fromDay, days }),
    [model, kind, id, fromDay, days],
  );
  return useAskedAgain(ask, view);
}

/** Colleagues of my desks: each has a row in the timetable, with or without bookings. */
const others = ({ me, colleagues }: ConsoleView, { by, place }: Chosen) =>
  (by === 'staff' && place?.kind === 'desk' ? [me, ...colleagues] : []).map(
    ({ staffId: id, displayName: name }) => ({ id, name }),
  );
