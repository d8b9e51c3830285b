import type { Contact } from '@madoguchi/client';
import type { FarewellReason, LocalisedText, UnmetWay } from '@madoguchi/domain';
import type { DeskTelephone, FreeSlotView } from '@madoguchi/protocol';

/** The topic, and the telephone of its desk. */
export interface Matter {
  readonly topicName: LocalisedText;
  readonly telephone: DeskTelephone | null;
}

/**
 * The contact request, number or paper of a visit, for the last screen. It
 * contains no telephone number of the resident and is discarded with that screen.
 */
export interface Left extends Matter {
  readonly way: UnmetWay;
  readonly wish: Contact['wish'] | null;
  readonly hasPhone: boolean;
  /** The time that they have booked themselves; `null` for a wish. */
  readonly booked: Booked | null;
}

/** What somebody has booked at this kiosk. The number opens a session: it is forgotten with the screen that shows it. */
export interface Booked {
  readonly bookingId: string;
  readonly number: string;
  readonly slot: FreeSlotView;
}

/** The part of a sent request that the last screen shows. */
export function leftOf(about: Matter, way: UnmetWay, contact: Contact | null): Left {
  const { topicName, telephone } = about;
  const hasPhone = contact !== null && contact.phone !== null;
  return { topicName, telephone, way, wish: contact?.wish ?? null, hasPhone, booked: null };
}

/** What the last screen shows of a time that was booked. */
export const leftBooking = (about: Matter, booked: Booked): Left => ({
  ...leftOf(about, 'booking', null),
  booked,
});

/** The sentences without details, e.g. after a reload. */
const GENERAL = {
  cancelled: 'cancelledLead',
  dropped: 'droppedLead',
  carried: 'carriedLead',
  callback: 'callbackLead',
  booking: 'bookingLead',
  telephone: 'telephoneAsk',
  paper: null,
} as const satisfies Record<FarewellReason, string | null>;

/** The sentence about what happens next; a general one without details. */
export const leadOf = (because: FarewellReason, left: Left | null) =>
  (left?.way === because ? particular(left) : null) ?? GENERAL[because];

function particular({ way, wish, hasPhone, telephone }: Left) {
  switch (way) {
    case 'callback':
      return wish && 'callbackWhen';
    case 'booking':
      return wish && (hasPhone ? 'bookingWhen' : 'bookingAsk');
    case 'telephone':
      return telephone && 'telephoneLead';
    case 'paper':
      return 'paperLead';
  }
}

/** The telephone to show after a number or a paper; `null` otherwise. */
export const telephoneOf = (because: FarewellReason, left: Left | null): DeskTelephone | null =>
  left?.way === because && (because === 'telephone' || because === 'paper') ? left.telephone : null;
