import type { FormPanel } from '../../procedure/FormPanel.tsx';
import { formScreens } from './formScreens.ts';
import { createElement } from '@madoguchi/ui-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { FORM_RETRY_MS } from '../../config.ts';
import { useModel } from '../../services.ts';
import { useText } from '../../state/useText.tsx';

type Panel = typeof FormPanel;

interface FormSlotProps {
  readonly procedureId: string;
  /** A question that is asked now; it stands before the form. */
  readonly children: ReactNode;
}

/** The place of a form beside the face. Its screens are no part of the page's first load. */
export function FormSlot({ procedureId, children }: FormSlotProps) {
  const text = useText();
  const form = useModel().procedure(procedureId);
  const panel = useFormPanel();
  return (
    <div className="form-slot">
      {children}
      {panel && form ? (
        createElement(panel, { key: procedureId, form })
      ) : (
        <p className="form-slot__wait">{text.show('kioskForm:head.loading')}</p>
      )}
    </div>
  );
}

/** The screens of the form; where they cannot be loaded now, they are loaded again until they are there. */
function useFormPanel(): Panel | null {
  const [panel, setPanel] = useState<Panel | null>(null);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      formScreens().then(
        (module) => setPanel(() => module.FormPanel),
        () => {
          again = setTimeout(load, FORM_RETRY_MS);
        },
      );
    };
    load();
    return () => clearTimeout(again);
  }, []);
  return panel;
}
