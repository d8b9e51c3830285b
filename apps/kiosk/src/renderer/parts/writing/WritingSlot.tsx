import { createElement } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import { useText } from '../../state/useText.tsx';
import { useLoadedScreen } from '../useLoadedScreen.ts';
import type { WritingPlace } from './useWritingPlace.ts';
import { writingScreens } from '../laterScreens.ts';

interface WritingSlotProps {
  readonly consultation: Talking;
  readonly place: WritingPlace;
  /** A question that is asked now; it stands before the 筆談. */
  readonly children: ReactNode;
}

/** The place of the 筆談 beside the face, where a form would stand. */
export function WritingSlot({ consultation, place, children }: WritingSlotProps) {
  const text = useText();
  const screens = useLoadedScreen(writingScreens);
  return (
    <div className="form-slot">
      {children}
      {screens ? (
        createElement(screens.WritingPanel, { consultation, onClose: place.close })
      ) : (
        <p className="form-slot__wait">{text.show('kioskForm:head.loading')}</p>
      )}
    </div>
  );
}
