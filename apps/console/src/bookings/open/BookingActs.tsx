import type { BookingView } from '@madoguchi/protocol';
import { Button, type Action, type IconName } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { actsFor, LATE_MINUTES, type OfferedAct } from '../acts.ts';
import { useSlip } from '../slip/useSlip.tsx';
import type { OpenAct } from './openAct.ts';

interface BookingActsProps {
  readonly booking: BookingView;
  readonly action: Action<OpenAct>;
  readonly onChanged: () => void;
  /** After an act that leaves nothing to be done. */
  readonly onOver: () => void;
  readonly onPart: (part: 'move' | 'cancel') => void;
}

const ICONS = {
  ...{ arrive: 'person', call: 'bell', absent: 'remove', begin: 'call', end: 'hang-up' },
  release: 'undo',
} as const satisfies Partial<Record<OfferedAct, IconName>>;

const LAST: ReadonlySet<OfferedAct> = new Set(['absent', 'end', 'release']);

/** Buttons for what can be done with a booking now; the first is what usually comes next. */
export function BookingActs({ booking, action, onChanged, onOver, onPart }: BookingActsProps) {
  const { t } = useText();
  const { model } = useActions();
  const slip = useSlip();
  const { bookingId, delayMinutes } = booking;
  const perform = (act: () => Promise<unknown>, then = onChanged) =>
    void action.perform('act', act).then((done) => done && then());
  const buttonFor = (act: OfferedAct, at: number) => {
    switch (act) {
      case 'move':
      case 'cancel':
        return (
          <Button key={act} icon={act === 'move' ? 'arrow' : 'close'} onClick={() => onPart(act)}>
            {t(`bookings:open.${act}`)}
          </Button>
        );
      case 'late': {
        const minutes = delayMinutes > 0 ? 0 : LATE_MINUTES;
        return (
          <Button
            key={act}
            icon="clock"
            onClick={() => perform(() => model.booking.delay(bookingId, minutes))}
          >
            {t(minutes === 0 ? 'bookings:open.notLate' : 'bookings:open.late')}
          </Button>
        );
      }
      case 'keep':
        return <KeepButtons key={act} {...{ booking, perform }} />;
      case 'slip':
        return (['A4', 'A6'] as const).map((size) => (
          <Button key={size} icon="print" onClick={() => slip.print(bookingId, size)}>
            {t(size === 'A4' ? 'bookings:open.reprint' : 'bookings:open.reprintSmall')}
          </Button>
        ));
      default:
        return (
          <Button
            key={act}
            icon={ICONS[act]}
            variant={at === 0 ? 'primary' : 'neutral'}
            onClick={() =>
              perform(() => model.booking.act(bookingId, act), LAST.has(act) ? onOver : onChanged)
            }
          >
            {t(`bookings:open.acts.${act}`)}
          </Button>
        );
    }
  };
  return (
    <div className="booking-dialog__acts">
      {actsFor(booking).map(buttonFor)}
      {slip.paper}
    </div>
  );
}

interface KeepButtonsProps {
  readonly booking: BookingView;
  readonly perform: (act: () => Promise<unknown>) => void;
}

/** このまま行う, of a series for this one or for the later ones with it. */
function KeepButtons({ booking: { bookingId, series }, perform }: KeepButtonsProps) {
  const { t } = useText();
  const { model } = useActions();
  return (series === null ? [false] : [false, true]).map((withLater) => (
    <Button
      key={String(withLater)}
      icon="check"
      variant={withLater ? 'neutral' : 'primary'}
      onClick={() => perform(() => model.booking.keep(bookingId, withLater))}
    >
      {t(withLater ? 'bookings:series.keepLater' : 'bookings:open.keep')}
    </Button>
  ));
}
