import type { BookedMatter } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useCallback, type ReactNode } from 'react';
import { Refusal } from '../../parts/MainAction.tsx';
import { useModel } from '../../services.ts';
import { useText } from '../../state/useText.tsx';
import { clockOf } from '../numberEntry.ts';
import { freeDays } from './freeDays.ts';
import { TilesStep } from './TilesStep.tsx';
import { useFound, type Found } from './useFound.ts';

/** Times of one day, more than which no desk has. */
const MOST_TIMES = 100;

interface DaysProps {
  readonly matter: BookedMatter;
  readonly note: ReactNode;
  readonly onPick: (day: string) => void;
  readonly onBack: () => void;
}

/** The days on which something is free. */
export function FreeDays({ matter, note, onPick, onBack }: DaysProps) {
  const text = useText();
  const { booking } = useModel();
  const { found, again } = useFound(
    useCallback(() => freeDays(booking, matter), [booking, matter]),
  );
  const isNone = found.state === 'found' && found.found.length === 0;
  const title = isNone ? 'ways:book.none' : 'ways:day.booking';
  return (
    <TilesStep
      title={text.show(title)}
      prompt={[text.say(title), ...(isNone ? [text.say('ways:book.noneLead')] : [])]}
      lead={note}
      tiles={tilesOf(found, (day) => ({
        ...{ id: day, face: text.day(day), onPick: () => onPick(day) },
      }))}
      onAgain={again}
      none={text.show('ways:book.noneLead')}
      onBack={onBack}
    />
  );
}

interface TimesProps {
  readonly matter: BookedMatter;
  readonly day: string;
  readonly note: ReactNode;
  /** Whether a time that was kept is free again. */
  readonly isLapsed: boolean;
  readonly failure: ErrorCode | null;
  readonly onPick: (slot: FreeSlotView) => void;
  readonly onBack: () => void;
}

/** The times of a day that are free. */
export function FreeTimes(props: TimesProps) {
  const { matter, day, note, isLapsed, failure, onPick, onBack } = props;
  const text = useText();
  const { booking } = useModel();
  const ask = useCallback(
    () => booking.slots(matter, { fromDay: day, days: 1, limit: MOST_TIMES }),
    [booking, matter, day],
  );
  const { found, again } = useFound(ask);
  const title = { day: text.day(day) };
  const minutes = found.state === 'found' ? (found.found[0]?.minutes ?? null) : null;
  return (
    <TilesStep
      title={text.show('ways:book.time', title)}
      prompt={[
        ...(isLapsed ? [text.say('ways:book.lapsed')] : []),
        text.say('ways:book.time', title),
        ...(minutes === null ? [] : [text.say('ways:book.length', { minutes })]),
      ]}
      lead={
        <>
          <StatusBanner tone="warning">{isLapsed && text.show('ways:book.lapsed')}</StatusBanner>
          <Refusal code={failure} />
          {minutes !== null && (
            <p className="screen__lead">{text.show('ways:book.length', { minutes })}</p>
          )}
          {note}
        </>
      }
      tiles={tilesOf(found, (slot) => ({
        ...{ id: String(slot.start), face: clockOf(slot.start), onPick: () => onPick(slot) },
      }))}
      onAgain={again}
      none={text.show('ways:book.goneNone')}
      onBack={onBack}
    />
  );
}

interface NearTimesProps extends Pick<TimesProps, 'note' | 'failure' | 'onPick' | 'onBack'> {
  readonly nearest: readonly FreeSlotView[];
  readonly onDays: () => void;
}

/** Somebody was quicker: one sentence, and the times that are near, a press each. */
export function NearTimes({ nearest, note, failure, onPick, onBack, onDays }: NearTimesProps) {
  const text = useText();
  const lead = nearest.length > 0 ? 'ways:book.goneLead' : 'ways:book.goneNone';
  return (
    <TilesStep
      title={text.show('ways:book.gone')}
      prompt={[text.say('ways:book.gone'), text.say(lead)]}
      lead={
        <>
          <Refusal code={failure} />
          {nearest.length > 0 && <p className="screen__lead">{text.show(lead)}</p>}
          {note}
        </>
      }
      tiles={tilesOf({ state: 'found', found: nearest }, (slot) => ({
        id: `${slot.day} ${String(slot.start)}`,
        face: `${text.day(slot.day)} ${clockOf(slot.start)}`,
        onPick: () => onPick(slot),
      }))}
      onAgain={onDays}
      none={text.show('ways:book.goneNone')}
      onBack={onBack}
    >
      <Button icon="calendar" onClick={onDays}>
        {text.show('ways:book.otherDay')}
      </Button>
    </TilesStep>
  );
}

const tilesOf = <T, Tile>(
  found: Found<readonly T[]>,
  tileOf: (each: T) => Tile,
): Found<readonly Tile[]> =>
  found.state === 'found' ? { state: 'found', found: found.found.map(tileOf) } : found;
