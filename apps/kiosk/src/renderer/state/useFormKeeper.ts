import type { KioskView } from '@madoguchi/protocol';
import { useEffect, useState } from 'react';
import { useModel } from '../services.ts';
import { FormKeeper } from './formKeeper.ts';

/** Keeps the numbers of the forms that the present talk fills, for the screen after it. */
export function useFormKeeper(view: KioskView | null): FormKeeper {
  const model = useModel();
  const [keeper] = useState(() => new FormKeeper());
  const consultation = view?.consultation ?? null;
  const procedureId =
    consultation !== null && 'procedure' in consultation
      ? (consultation.procedure?.procedureId ?? null)
      : null;
  const consultationId = consultation?.id ?? null;
  useEffect(() => {
    const form = procedureId === null ? null : model.procedure(procedureId);
    if (form === null || consultationId === null) return undefined;
    const follow = () => {
      const shown = form.getSnapshot().view;
      if (shown !== null) keeper.follow(consultationId, shown);
    };
    follow();
    return form.subscribe(follow);
  }, [keeper, model, consultationId, procedureId]);
  return keeper;
}
