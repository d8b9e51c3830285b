import { BOOKING_SOURCES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { id, label, nothing, text } from '../primitives.ts';
import { suitingTimes } from '../views/standbyView.ts';
import { askedSlot } from './booking.ts';
import { bookingMatter, bookingPhone } from './bookingMatter.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutStandby = {
  kind: 'standby',
  id: ({ standbyId }: { readonly standbyId: string }) => standbyId,
} as const satisfies AboutRecord;

const standby = { standbyId: id };
const { topicIds, needs, withKiosk } = bookingMatter;

/** Events about whoever waits for a slot. Rules: docs/spec/standby.md. */
export const standbyEvents = {
  /** Without a center any of those at which whoever asks may book; without a desk the nearest that settles the first topic. */
  'standby.add': {
    action: 'booking.makeForOthers',
    about: null,
    data: command({
      ...{ topicIds, needs, withKiosk },
      ...{ centerId: id.nullable(), deskId: id.nullable() },
      suits: suitingTimes,
      ...{ name: text(TEXTS.bookingName), phone: bookingPhone },
      source: z.enum(BOOKING_SOURCES),
      /** The wish for contact that it continues; it is settled by the booking. */
      contactId: id.nullable(),
    }),
    ack: z.strictObject(standby),
  },
  /** Keeps what came free for five minutes, while they are asked. */
  'standby.hold': {
    action: 'booking.confirm',
    about: aboutStandby,
    data: command(standby),
    ack: askedSlot,
  },
  /** They say yes. `WRONG_STATE` when the hold has lapsed. */
  'standby.book': {
    action: 'booking.confirm',
    about: aboutStandby,
    data: command(standby),
    ack: z.strictObject({ bookingId: id, number: label }),
  },
  /** They say no: the next on the list is asked. */
  'standby.decline': {
    action: 'booking.confirm',
    about: aboutStandby,
    data: command(standby),
    ack: nothing,
  },
  /** Takes them off the list. */
  'standby.withdraw': {
    action: 'booking.confirm',
    about: aboutStandby,
    data: command(standby),
    ack: nothing,
  },
  /** Their telephone number; each is an entry of the log. */
  'standby.read': {
    action: 'booking.confirm',
    about: aboutStandby,
    data: z.strictObject(standby),
    ack: z.strictObject({ phone: label.nullable() }),
  },
} as const satisfies Record<string, ClientEvent>;
