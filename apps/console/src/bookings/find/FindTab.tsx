import type { ConsoleView, ContactView } from '@madoguchi/protocol';
import { useRef, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useWords } from '../../specialist/useWords.ts';
import { useSlip } from '../slip/useSlip.tsx';
import { StandbyPart } from '../standby/StandbyPart.tsx';
import { DonePanel } from './DonePanel.tsx';
import { HeldPanel } from './HeldPanel.tsx';
import { MatterForm, type Matters } from './MatterForm.tsx';
import type { Matter } from './matter.ts';
import { Refused } from './Refused.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SlotList } from './SlotList.tsx';
import { useAsking, type AskingWay } from './useAsking.ts';
import { useFreeSlots } from './useFreeSlots.ts';

const FIRST_SLOTS = 12;
const MORE_SLOTS = 36;

interface FindTabProps {
  readonly me: ConsoleView['me'];
  readonly matters: Matters;
  readonly today: string;
  readonly first: Matter;
  readonly wish: ContactView | null;
  /** The matter is another one from now on: the wish is answered, or was left. */
  readonly onNext: () => void;
}

/** 予約を入れる: topic, the next free times, for whom, the number. */
export function FindTab({ me, matters, today, first, wish, onNext }: FindTabProps) {
  const { t } = useText();
  const [matter, setMatter] = useState(first);
  const [limit, setLimit] = useState(FIRST_SLOTS);
  const { model } = useActions();
  const free = useFreeSlots(model, matter, limit);
  const list = useRef<HTMLElement>(null);
  const asking = useAsking(matter, free.again, list);
  const { now } = asking;
  return (
    <div className="bookings__find">
      <MatterForm
        {...{ me, matters, matter, today }}
        onChange={(change) => {
          asking.back();
          setLimit(FIRST_SLOTS);
          setMatter((before) => ({ ...before, ...change }));
        }}
      />
      <section className="bookings__slots" ref={list} aria-labelledby="slots-title" tabIndex={-1}>
        <h2 className="bookings__subtitle" id="slots-title">
          {t(now.step === 'held' ? 'bookings:held.title' : 'bookings:slots.title')}
        </h2>
        {wish && now.step !== 'done' && <WishLine wish={wish} />}
        <Step {...{ asking, onNext }} needsPhone={!matter.withKiosk} />
        {(now.step === 'looking' || now.step === 'lapsed' || now.step === 'refused') && (
          <>
            <FailureNotice code={free.failure ?? asking.action.failure} />
            <SlotList
              {...{ matter, found: free.found }}
              onChoose={asking.choose}
              onLater={limit < MORE_SLOTS ? () => setLimit(MORE_SLOTS) : null}
            />
            {free.found && <StandbyPart key={matterKey(matter)} {...{ matter, today }} />}
          </>
        )}
      </section>
    </div>
  );
}

/** Another matter is another list: what was said of one before is no longer shown. */
const matterKey = ({ topicIds, centerId, deskId, withKiosk }: Matter): string =>
  [...topicIds, centerId, deskId, withKiosk].join(' ');

function WishLine({ wish }: { readonly wish: ContactView }) {
  const { t } = useText();
  const { day } = useWords();
  const part = t(`console:contacts.parts.${wish.wish.part}`);
  return (
    <p className="bookings__wish">{t('bookings:find.wish', { day: day(wish.wish.day), part })}</p>
  );
}

interface StepProps {
  readonly asking: AskingWay;
  readonly needsPhone: boolean;
  readonly onNext: () => void;
}

function Step({ asking, needsPhone, onNext }: StepProps) {
  const { t } = useText();
  const { now, action, choose, holdSeries, book, leave, onLapsed } = asking;
  const slip = useSlip();
  switch (now.step) {
    case 'looking':
      return null;
    case 'lapsed':
      return (
        <p className="slots__refused" role="alert">
          {t('bookings:held.lapsed')}
        </p>
      );
    case 'refused':
      return <Refused refusal={now.refusal} onChoose={choose} />;
    case 'series':
      return <SeriesPanel {...{ action }} series={now} onHold={holdSeries} onBack={leave} />;
    case 'held':
      return (
        <HeldPanel
          key={now.bookingId}
          {...{ held: now, needsPhone, action, onBook: book, onBack: leave, onLapsed }}
        />
      );
    case 'done':
      return (
        <>
          <DonePanel
            done={now}
            printing={slip.action}
            onPrint={(size) => slip.print(now.bookingId, size)}
            next={{ label: t('bookings:done.next'), onNext }}
          />
          {slip.paper}
        </>
      );
  }
}
