import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { Button, TextField, useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import type { Matters } from '../find/MatterForm.tsx';
import { PrintedSheet, usePrintedSheet } from '../paper/PrintedSheet.tsx';
import { PlaceSelect } from '../PlaceSelect.tsx';
import { placesOf, type Place } from '../table/places.ts';
import { usePlaceName } from '../usePlaceName.ts';
import { afterCall, leftToCall, type Called, type Result } from './called.ts';
import { CallTable } from './CallTable.tsx';

interface CallsTabProps {
  readonly me: ConsoleView['me'];
  readonly matters: Matters;
}

type CallPlace = Place & { readonly kind: 'desk' | 'center' };
const isCallPlace = (place: Place): place is CallPlace =>
  place.kind === 'desk' || place.kind === 'center';

/** 電話でのお知らせ: who is called on the day before, and what came of it. */
export function CallsTab({ me, matters }: CallsTabProps) {
  const { t } = useText();
  const places = useMemo(() => placesOf(me, matters.centers).filter(isCallPlace), [me, matters]);
  const [place, setPlace] = useState<CallPlace | null>(places[0] ?? null);
  const [day, setDay] = useState<string | null>(null);
  const { list, failure, say } = useCallList(place, day);
  const nameOf = usePlaceName(me, matters);
  const sheet = usePrintedSheet();
  return (
    <section className="timetable" aria-label={t('bookings:views.calls')}>
      <p>{t('bookings:calls.lead')}</p>
      <div className="timetable__tools">
        <PlaceSelect {...{ places, place, nameOf }} onChoose={setPlace} />
        <TextField
          type="date"
          label={t('bookings:calls.day')}
          value={day ?? list?.day ?? ''}
          onChange={({ target }) => target.value && setDay(target.value)}
        />
        <Button onClick={() => setDay(null)} disabled={day === null}>
          {t('bookings:calls.next')}
        </Button>
        {list !== null && place !== null && (
          <Button
            icon="print"
            onClick={() =>
              sheet.print(
                <PrintedSheet
                  title={t('bookings:calls.paperTitle', { place: nameOf(place) })}
                  day={list.day}
                >
                  <CallTable bookings={list.bookings} onSay={null} />
                </PrintedSheet>,
              )
            }
          >
            {t('bookings:calls.sheet')}
          </Button>
        )}
        {sheet.paper}
      </div>
      <FailureNotice code={failure} />
      {list !== null && <Listed {...{ list, say }} />}
    </section>
  );
}

interface ListedProps {
  readonly list: Called;
  readonly say: (bookingId: string, result: Result | null) => void;
}

function Listed({ list, say }: ListedProps) {
  const { t } = useText();
  const count = list.bookings.length;
  const left = leftToCall(list);
  return (
    <>
      {count === 0 ? (
        <p className="empty">{t('bookings:calls.empty')}</p>
      ) : (
        <>
          <output className="calls-left">
            {left === 0
              ? t('bookings:calls.allDone', { count })
              : t('bookings:calls.count', { count, left })}
          </output>
          <div className="booking-list">
            <CallTable bookings={list.bookings} onSay={say} />
          </div>
        </>
      )}
      {list.withoutPhone > 0 && (
        <p>{t('bookings:calls.withoutPhone', { count: list.withoutPhone })}</p>
      )}
    </>
  );
}

/** The list of a place and a day. It is asked for once, not again and again: each time is an entry of the log. */
function useCallList(place: CallPlace | null, day: string | null) {
  const { model } = useActions();
  const clock = useClock();
  const [list, setList] = useState<Called | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const newest = useRef(0);
  const { kind, id } = place ?? { kind: null, id: '' };
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    setList(null);
    setFailure(null);
    if (kind === null) return;
    model.booking.callList({ place: { kind, id }, day }).then(
      (answer) => mine === newest.current && setList(answer),
      (error: unknown) => mine === newest.current && setFailure(codeOf(error)),
    );
  }, [model, kind, id, day]);
  const say = useCallback(
    (bookingId: string, result: Result | null) => {
      setFailure(null);
      model.booking.remind(bookingId, result).then(
        () => setList((known) => known && afterCall(known, { bookingId, result, at: clock.now() })),
        (error: unknown) => setFailure(codeOf(error)),
      );
    },
    [model, clock],
  );
  return { list, failure, say };
}
