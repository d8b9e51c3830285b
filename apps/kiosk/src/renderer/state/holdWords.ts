import type { ReactNode } from 'react';
import type { Said } from '../speech/spoken.ts';
import type { Talking } from './screenOf.ts';
import type { Text } from './useText.tsx';

/** The words about a hold, the stage of a warm transfer, or who of the center is there, too; `null` in a plain call. */
export function holdWords(
  consultation: Talking,
  text: Text,
): { readonly shown: ReactNode; readonly said: Said } | null {
  const say = (...[key, values]: Parameters<Text['say']>) => ({
    shown: text.show(key, values),
    said: text.say(key, values),
  });
  switch (consultation.state) {
    case 'inCall': {
      const helper = consultation.present.find(({ kind }) => kind === 'centerStaff');
      if (helper === undefined) return null;
      const name = consultation.specialistName;
      return say('kiosk:call.introduced', { name, helper: helper.name });
    }
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

/** The picture of a hold: people who talk about the resident's matter, or a pause. */
export const heldPicture = (consultation: Talking) =>
  consultation.state === 'onHold' && consultation.reason === 'side-talk' ? 'people' : 'hold';
