import type { ConsultationChange } from '../call/consultations.ts';
import type { KioskRegister } from '../kiosks/kioskRegister.ts';

/** Notes how each call of a kiosk ended; one that went on at the resident's phone says nothing of the kiosk. */
export function noteCallEnd(
  register: Pick<KioskRegister, 'callEnded'>,
  { before, after }: ConsultationChange,
): void {
  if (after.state !== 'wrapUp' || before?.state === 'wrapUp' || after.carriedAt !== null) return;
  register.callEnded(after.kioskId, after.cutOff === 'kiosk');
}
