import type { ConsoleView } from '@madoguchi/protocol';
import { Button, useTimeOf } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { wardDay } from '../specialist/useWords.ts';
import { FindTab } from './find/FindTab.tsx';
import type { Matters } from './find/MatterForm.tsx';
import { CallsTab } from './calls/CallsTab.tsx';
import { SettleTab } from './settle/SettleTab.tsx';
import { StandbyTab } from './standby/StandbyTab.tsx';
import { TableTab } from './table/TableTab.tsx';
import { useAskedAgain } from './useAskedAgain.ts';
import { useBookingTexts } from './useBookingWords.ts';
import { hashOf, VIEWS, viewIn, type ShownView } from './shownView.ts';
import { firstMatter, useBookingWish } from './wish.ts';
import './bookings.css';
import './timetable.css';

/** Parts that are nothing for admins, who make no bookings and read no names. */
const BY_NAME: ReadonlySet<ShownView> = new Set(['find', 'standby', 'calls']);

/** 予約: making bookings, their timetable, and what is to be settled. */
export default function BookingsPage({ view }: { readonly view: ConsoleView }) {
  useBookingTexts();
  const { t } = useText();
  const { model } = useActions();
  const { wish } = useBookingWish();
  // Center staff open the page to make a booking; admins can make none.
  const mayMake = view.me.role !== 'admin';
  const views = VIEWS.filter((each) => mayMake || !BY_NAME.has(each));
  const usual = view.me.role === 'staff' ? 'find' : 'table';
  const [shown, setShown] = useState<ShownView>(() => {
    const asked = viewIn(location.hash)?.view;
    return mayMake && wish ? 'find' : (views.find((each) => each === asked) ?? usual);
  });
  const show = (next: ShownView) => {
    history.replaceState(history.state, '', hashOf(next, 'day'));
    setShown(next);
  };
  const matters = useLoaded(useCallback(() => model.booking.matters(), [model]));
  const toSettle = useAskedAgain(
    useCallback(() => model.booking.toSettle(), [model]),
    view,
  );
  const unsettled = toSettle.value?.bookings ?? [];
  const { standbys } = view;
  const counts = {
    ...{ find: 0, table: 0, calls: 0 },
    ...{ standby: standbys.length, settle: unsettled.length },
  };
  return (
    <main className="main bookings" id="person" tabIndex={-1} {...WORK_AREA}>
      <div className="bookings__head">
        <h1 className="bookings__title">{t('bookings:title')}</h1>
        <nav className="rooms" aria-label={t('bookings:views.label')}>
          {views.map((each) => (
            <button
              key={each}
              type="button"
              className="rooms__room"
              {...(each === shown ? { 'aria-current': 'page' as const } : {})}
              onClick={() => show(each)}
            >
              {t(`bookings:views.${each}`, { count: counts[each] })}
            </button>
          ))}
        </nav>
      </div>
      <FailureNotice code={matters.failure ?? toSettle.failure} />
      {shown !== 'standby' && <CameFree {...{ standbys }} onShow={() => show('standby')} />}
      {matters.value && <Shown {...{ view, shown }} matters={matters.value} />}
      {shown === 'standby' && mayMake && <StandbyTab {...{ standbys }} />}
      {shown === 'settle' && <SettleTab bookings={unsettled} onChanged={toSettle.again} />}
    </main>
  );
}

interface CameFreeProps {
  readonly standbys: ConsoleView['standbys'];
  readonly onShow: () => void;
}

/** For how many people who wait a slot came free. */
function CameFree({ standbys, onShow }: CameFreeProps) {
  const { t } = useText();
  const count = standbys.filter(({ state }) => state === 'asking').length;
  if (count === 0) return null;
  return (
    <div className="standby__notice">
      <output>{t('bookings:standby.notice', { count })}</output>
      <Button icon="next" onClick={onShow}>
        {t('bookings:standby.show')}
      </Button>
    </div>
  );
}

interface ShownProps {
  readonly view: ConsoleView;
  readonly shown: ShownView;
  readonly matters: Matters;
}

function Shown({ view, shown, matters }: ShownProps) {
  const { wish, onWish } = useBookingWish();
  const [turn, setTurn] = useState(0);
  const today = useTimeOf(wardDay);
  switch (shown) {
    case 'find':
      return (
        <FindTab
          key={`${String(turn)} ${wish?.contactId ?? ''}`}
          {...{ me: view.me, matters, today, wish }}
          first={firstMatter(view.me, wish)}
          onNext={() => {
            onWish(null);
            setTurn(turn + 1);
          }}
        />
      );
    case 'table':
      return <TableTab {...{ view, matters, today }} />;
    case 'calls':
      return <CallsTab {...{ me: view.me, matters }} />;
    case 'standby':
    case 'settle':
      return null;
  }
}
