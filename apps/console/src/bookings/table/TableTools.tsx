import type { BookingView, ConsoleView } from '@madoguchi/protocol';
import { Button, TextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { Matters } from '../find/MatterForm.tsx';
import { usePrintedSheet } from '../paper/PrintedSheet.tsx';
import { PlaceSelect } from '../PlaceSelect.tsx';
import { usePlaceName } from '../usePlaceName.ts';
import { DaySheet } from './DaySheet.tsx';
import type { Place } from './places.ts';
import type { Chosen } from './chosen.ts';
import { SHAPES, turned } from './weekDays.ts';

interface TableToolsProps {
  readonly me: ConsoleView['me'];
  readonly matters: Matters;
  readonly places: readonly Place[];
  readonly chosen: Chosen;
  readonly today: string;
  readonly bookings: readonly BookingView[];
  readonly onChoose: (change: Partial<Chosen>) => void;
}

/** Of which place, in which form and of which day a timetable is; and its sheet for the morning. */
export function TableTools(props: TableToolsProps) {
  const { me, matters, places, chosen, bookings, onChoose } = props;
  const { t } = useText();
  const { place, shape, by, day } = chosen;
  const nameOf = usePlaceName(me, matters);
  const sheet = usePrintedSheet();
  const ofDay = bookings.filter((each) => each.day === day);
  return (
    <div className="timetable__tools">
      <PlaceSelect {...{ places, place, nameOf }} onChoose={(next) => onChoose({ place: next })} />
      <Presses
        label={t('bookings:table.shape')}
        options={SHAPES.map((each) => ({ value: each, words: t(`bookings:table.shapes.${each}`) }))}
        value={shape}
        onChoose={(next) => onChoose({ shape: next })}
      />
      {shape !== 'list' && (
        <Presses
          label={t('bookings:table.rows')}
          options={(['staff', 'kiosk'] as const).map((each) => ({
            value: each,
            words: t(`bookings:table.rowsBy.${each}`),
          }))}
          value={by}
          onChoose={(next) => onChoose({ by: next })}
        />
      )}
      <DayTurner {...props} />
      <Button
        icon="print"
        onClick={() =>
          sheet.print(<DaySheet {...{ day, bookings: ofDay }} place={place ? nameOf(place) : ''} />)
        }
      >
        {t('bookings:table.sheet')}
      </Button>
      {sheet.paper}
    </div>
  );
}

function DayTurner({
  chosen: { day, shape },
  today,
  onChoose,
}: Pick<TableToolsProps, 'chosen' | 'today' | 'onChoose'>) {
  const { t } = useText();
  return (
    <div className="timetable__days">
      <Button icon="back" onClick={() => onChoose({ day: turned(day, shape, -1) })}>
        {t(`bookings:table.before.${shape}`)}
      </Button>
      <TextField
        type="date"
        label={t('bookings:table.date')}
        value={day}
        onChange={({ target }) => target.value && onChoose({ day: target.value })}
      />
      <Button icon="next" onClick={() => onChoose({ day: turned(day, shape, 1) })}>
        {t(`bookings:table.after.${shape}`)}
      </Button>
      <Button onClick={() => onChoose({ day: today })} disabled={day === today}>
        {t('bookings:table.today')}
      </Button>
    </div>
  );
}

interface PressesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few buttons of which one is pressed. */
function Presses<Value extends string>({ label, options, value, onChoose }: PressesProps<Value>) {
  return (
    <fieldset className="field">
      <legend className="field__label">{label}</legend>
      <div className="timetable__presses">
        {options.map((each) => (
          <button
            key={each.value}
            type="button"
            className="chip"
            aria-pressed={each.value === value}
            onClick={() => onChoose(each.value)}
          >
            {each.words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
