import { createElement } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useModel } from '../../services.ts';
import { useText } from '../../state/useText.tsx';
import { formScreens } from '../laterScreens.ts';
import { useLoadedScreen } from '../useLoadedScreen.ts';

interface FormSlotProps {
  readonly procedureId: string;
  /** A question that is asked now; it stands before the form. */
  readonly children: ReactNode;
}

/** The place of a form beside the face. Its screens are no part of the page's first load. */
export function FormSlot({ procedureId, children }: FormSlotProps) {
  const text = useText();
  const form = useModel().procedure(procedureId);
  const screens = useLoadedScreen(formScreens);
  return (
    <div className="form-slot">
      {children}
      {screens && form ? (
        createElement(screens.FormPanel, { key: procedureId, form })
      ) : (
        <p className="form-slot__wait">{text.show('kioskForm:head.loading')}</p>
      )}
    </div>
  );
}
