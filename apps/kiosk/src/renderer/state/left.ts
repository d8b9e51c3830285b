import type { Contact } from '@madoguchi/client';
import type { FarewellReason, LocalisedText, UnmetWay } from '@madoguchi/domain';
import type { DeskTelephone } from '@madoguchi/protocol';

/** What it was about, and whom to telephone about it. */
export interface Matter {
  readonly topicName: LocalisedText;
  readonly telephone: DeskTelephone | null;
}

/**
 * What the resident has just left or taken, so that the last screen can say what will happen. It
 * holds no number of theirs and is gone with that screen.
 */
export interface Left extends Matter {
  readonly way: UnmetWay;
  readonly wish: Contact['wish'] | null;
  readonly hasPhone: boolean;
}

/** What is remembered of a request that has been sent. */
export function leftOf(about: Matter, way: UnmetWay, contact: Contact | null): Left {
  const { topicName, telephone } = about;
  const hasPhone = contact !== null && contact.phone !== null;
  return { topicName, telephone, way, wish: contact?.wish ?? null, hasPhone };
}

/** What is said where nothing more is known, after a reload. */
const GENERAL = {
  cancelled: 'cancelledLead',
  dropped: 'droppedLead',
  callback: 'callbackLead',
  booking: 'bookingLead',
  telephone: 'telephoneAsk',
  paper: null,
} as const satisfies Record<FarewellReason, string | null>;

/** Which sentence says what will happen; the general one where nothing more is known. */
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

/** Whom to telephone, where somebody went with a number or a paper; `null` for everybody else. */
export const telephoneOf = (because: FarewellReason, left: Left | null): DeskTelephone | null =>
  left?.way === because && (because === 'telephone' || because === 'paper') ? left.telephone : null;
