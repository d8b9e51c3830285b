import type { ReactNode } from 'react';
import type { Said } from '../speech/spoken.ts';
import type { Talking } from './screenOf.ts';
import type { Text } from './useText.tsx';

/** The words about a hold or the stage of a warm transfer; `null` in a plain call. */
export function holdWords(
  consultation: Talking,
  text: Text,
): { readonly shown: ReactNode; readonly said: Said } | null {
  const say = (...[key, values]: Parameters<Text['say']>) => ({
    shown: text.show(key, values),
    said: text.say(key, values),
  });
  switch (consultation.state) {
    case 'inCall':
      return null;
    case 'onHold':
      return say(`kiosk:call.hold.${consultation.reason}`);
    case 'transferring': {
      const { stage, nextName, present } = consultation;
      const desk = text.of(consultation.toDeskName);
      return say(`kiosk:call.transfer.${stage}`, {
        desk,
        name: nextName ?? desk,
        count: present.length,
      });
    }
  }
}
