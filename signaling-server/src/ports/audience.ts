/**
 * Those who look at a screen. A call is a hint that something they may see has changed; the views
 * are built anew from the database when they are sent, once however often somebody was hinted at.
 */
export interface Audience {
  kioskChanged(kioskId: string): void;
  staffChanged(staffId: string): void;
  guestChanged(participantId: string): void;
}
