import type { Contact } from '@madoguchi/client';
import type { FarewellReason, LocalisedText, UnmetWay } from '@madoguchi/domain';

/**
 * What the resident has just left or taken, so that the last screen can say what will happen. It
 * holds no number and is gone with that screen.
 */
export interface Left {
  readonly way: UnmetWay;
  readonly topicName: LocalisedText;
  readonly deskName: LocalisedText;
  readonly wish: Contact['wish'] | null;
  readonly hasPhone: boolean;
}

/** What is remembered of a request that has been sent. */
export function leftOf(
  about: Pick<Left, 'topicName' | 'deskName'>,
  way: UnmetWay,
  contact: Contact | null,
): Left {
  const { topicName, deskName } = about;
  const hasPhone = contact !== null && contact.phone !== null;
  return { topicName, deskName, way, wish: contact?.wish ?? null, hasPhone };
}

/** Which sentence says what will happen; the general one where nothing more is known. */
export function leadOf(because: FarewellReason, left: Left | null) {
  if (because === 'cancelled' || because === 'dropped') return `${because}Lead` as const;
  const isKnown = left?.way === because;
  switch (because) {
    case 'callback':
      return isKnown && left.wish !== null ? 'callbackWhen' : 'callbackLead';
    case 'booking':
      if (!isKnown || left.wish === null) return 'bookingLead';
      return left.hasPhone ? 'bookingWhen' : 'bookingAsk';
    case 'telephone':
    case 'paper':
      return isKnown ? (`${because}Lead` as const) : null;
  }
}
