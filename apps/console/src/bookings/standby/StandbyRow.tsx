import { groupedPhone, WEEKDAYS, writtenDay } from '@madoguchi/domain';
import type { StandbyView } from '@madoguchi/protocol';
import { Isolated, useAction, type Action } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useNeedWords } from '../../specialist/queue/NeedTags.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { partOf } from './draft.ts';
import { StandbyActs, type StandbyAct } from './StandbyActs.tsx';
import type { Booked } from '../find/asking.ts';

interface StandbyRowProps {
  readonly standby: StandbyView;
  readonly onBooked: (booked: Booked) => void;
}

/** Somebody who waits for a slot: who they are, what suits them, and what came free. */
export function StandbyRow({ standby, onBooked }: StandbyRowProps) {
  const { text } = useWords();
  const action = useAction<StandbyAct>();
  const { standbyId, state, name, topics, language, supports } = standby;
  const needs = useNeedWords({ language, supports: [...supports] });
  return (
    <li className="standby" data-state={state} aria-label={name}>
      <p className="standby__who">
        <strong>
          <Isolated>{name}</Isolated>
        </strong>{' '}
        {[topics.map((each) => text(each.name)).join('・'), ...needs].join('　')}
      </p>
      <Suits standby={standby} />
      {standby.hasPhone && <Phone {...{ standbyId, action }} />}
      <FailureNotice code={action.failure} />
      <StandbyActs {...{ standby, action, onBooked }} />
    </li>
  );
}

/** Where and when they can come. */
function Suits({ standby: { district, withKiosk, suits } }: Pick<StandbyRowProps, 'standby'>) {
  const { t } = useText();
  const { language } = useLanguage();
  const words = usePlaceWords();
  const place = district === null ? t('bookings:find.everyCenter') : words.center(district);
  const days = suits.weekdays.map((each) =>
    t(`bookings:standby.weekday.${WEEKDAYS[each] ?? 'mon'}`),
  );
  return (
    <p className="standby__suits">
      {[
        withKiosk ? place : t('bookings:find.ways.callback'),
        days.join('・'),
        t(`bookings:standby.parts.${partOf(suits)}`),
        t('bookings:standby.until', { day: writtenDay(suits.untilDay, language, 'day') }),
      ].join('　')}
    </p>
  );
}

interface PhoneProps {
  readonly standbyId: string;
  readonly action: Action<StandbyAct>;
}

/** The number is asked for by a press, which is an entry of the log, and kept in this row only. */
function Phone({ standbyId, action }: PhoneProps) {
  const { t } = useText();
  const { model } = useActions();
  const [phone, setPhone] = useState<string | null>(null);
  const show = () =>
    void action.perform('read', async () => {
      setPhone((await model.standby.read(standbyId)).phone);
    });
  if (phone !== null) return <p className="phone">{groupedPhone(phone)}</p>;
  return (
    <p>
      <button type="button" className="booking-list__open" onClick={show}>
        {t('bookings:open.showPhone')}
      </button>
    </p>
  );
}
