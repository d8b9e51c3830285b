import { localDay, type SingleValue } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useTimeOf } from '@madoguchi/ui-kit';
import { useRef, useState } from 'react';
import { KeySheet } from '../../parts/keys/KeySheet.tsx';
import { Keypad } from '../../parts/keys/Keypad.tsx';
import { useText } from '../../state/useText.tsx';
import {
  inCalendar,
  isPartFull,
  partsOf,
  valueOfParts,
  withPart,
  type Calendar,
  type DateParts,
} from '../state/dateParts.ts';
import { controlOf, type AnswerProps } from './answer.ts';

const PARTS = ['year', 'month', 'day'] as const;
type Part = (typeof PARTS)[number];

/** The eras of people who are alive, the latest first; older ones are written by the common year. */
const CALENDARS = ['reiwa', 'heisei', 'showa', 'taisho', 'common'] as const;

/** A date: the era by a touch, the year by digits, month and day from the calendar. */
export function DateAnswer(props: AnswerProps<'date'>) {
  const { value, onValue } = props;
  const text = useText();
  const { parts, change } = useDateParts(value, onValue);
  const thisYear = Number(useTimeOf((now) => localDay(now, WARD_TIME_ZONE).slice(0, 4)));
  const [part, setPart] = useState<Part>('year');
  const inputs = useRef<Partial<Record<Part, HTMLInputElement | null>>>({});
  const goTo = (next: Part) => {
    setPart(next);
    inputs.current[next]?.focus({ preventScroll: true });
  };
  const write = (of: Part, typed: string, isChosen = false) => {
    const next = withPart(parts, of, typed);
    change(next);
    const following = PARTS[PARTS.indexOf(of) + 1];
    const isTyped = next[of].length > parts[of].length && isPartFull(next, of, thisYear);
    if ((isChosen || isTyped) && following !== undefined) goTo(following);
  };
  return (
    <>
      <Calendars
        chosen={parts.calendar}
        onChoose={(calendar) => {
          change(inCalendar(parts, calendar));
          goTo('year');
        }}
      />
      <fieldset className="date-parts" aria-labelledby={props.labelledBy}>
        {PARTS.map((each) => (
          <label key={each} className="date-part" data-active={each === part || undefined}>
            <input
              {...controlOf(props)}
              aria-labelledby={undefined}
              type="text"
              ref={(input) => {
                inputs.current[each] = input;
              }}
              value={parts[each]}
              onFocus={() => setPart(each)}
              onChange={(event) => write(each, event.target.value)}
            />
            <span>{text.show(`kioskForm:date.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <PartKeys parts={parts} part={part} onWrite={write} />
    </>
  );
}

/** The parts of a date as they are typed; a value from another party replaces them. */
function useDateParts(
  value: SingleValue | undefined,
  onValue: (value: SingleValue | null) => void,
): { readonly parts: DateParts; readonly change: (parts: DateParts) => void } {
  const given = typeof value === 'string' ? value : null;
  const [own, setOwn] = useState<DateParts>(() => partsOf(given ?? undefined, null));
  const isOwn = valueOfParts(own) === given;
  const parts = isOwn ? own : partsOf(given ?? undefined, own.calendar);
  return {
    parts,
    change: (next) => {
      setOwn(next);
      const made = valueOfParts(next);
      if (made !== given) onValue(made);
    },
  };
}

interface CalendarsProps {
  readonly chosen: Calendar | null;
  readonly onChoose: (calendar: Calendar) => void;
}

function Calendars({ chosen, onChoose }: CalendarsProps) {
  const text = useText();
  return (
    <KeySheet
      className="calendars"
      label={text.plain('kioskForm:date.calendars')}
      keys={CALENDARS.map((each) => ({
        ...{ id: each, face: text.show(`kioskForm:date.calendar.${each}`) },
        pressed: each === chosen,
        onPress: () => onChoose(each),
      }))}
    />
  );
}

interface PartKeysProps {
  readonly parts: DateParts;
  readonly part: Part;
  /** `isChosen`: by one touch, so that nothing is to follow. */
  readonly onWrite: (part: Part, typed: string, isChosen?: boolean) => void;
}

/** Digits for the year; for month and day what they can be, one touch each. */
function PartKeys({ parts, part, onWrite }: PartKeysProps) {
  const text = useText();
  if (part === 'year') {
    return (
      <Keypad
        onDigit={(digit) => onWrite('year', parts.year + digit)}
        onErase={() => onWrite('year', parts.year.slice(0, -1))}
      />
    );
  }
  const count = part === 'month' ? 12 : 31;
  return (
    <KeySheet
      className={`date-keys date-keys--${part}`}
      label={text.plain(`kioskForm:date.${part}`)}
      keys={Array.from({ length: count }, (_, at) => String(at + 1)).map((face) => ({
        ...{ id: face, face, pressed: parts[part] === face },
        onPress: () => onWrite(part, face, true),
      }))}
    />
  );
}
