import { useMemo, useState } from 'react';
import type { Handlers } from '../../app/keyListener.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';

/** The forms of a call: which one is worked on, and how one begins. */
export interface FormsWork {
  /** The one beside the face; `null` while none is worked on. */
  readonly openId: string | null;
  /** Whether one can be begun or gone on with here. */
  readonly mayBegin: boolean;
  open(procedureId: string): void;
  close(): void;
  /** Answers whether it has begun. */
  begin(templateId: string): Promise<boolean>;
  resume(slip: Slip): Promise<boolean>;
}

/** What stands on the slip of an earlier visit. */
export interface Slip {
  readonly centerId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 6 digits. */
  readonly number: string;
}

/** The forms of the present call; the same object until something about them changes. */
export function useForms(current: ServingView): FormsWork {
  const { model, perform } = useActions();
  const [openId, setOpenId] = useState<string | null>(null);
  const isThere = current.procedures.some(({ procedureId }) => procedureId === openId);
  const mayBegin = current.role !== 'joined' && current.templates.length > 0;
  return useMemo(() => {
    const opened = (begin: () => Promise<{ readonly procedureId: string }>) =>
      perform('procedure', async () => {
        const { procedureId } = await begin();
        setOpenId(procedureId);
      });
    return {
      openId: isThere ? openId : null,
      mayBegin,
      open: setOpenId,
      close: () => setOpenId(null),
      begin: (templateId) => opened(() => model.procedures.begin(templateId)),
      resume: (slip) => opened(() => model.procedures.resume(slip)),
    };
  }, [isThere, openId, mayBegin, model, perform]);
}

/**
 * What the key of the forms does: closes the one that is open, goes back to the last one, begins the only one that there
 * is, or asks which.
 */
export function formHandlers(
  forms: FormsWork,
  { procedures, templates }: Pick<ServingView, 'procedures' | 'templates'>,
  ask: () => void,
): Handlers {
  if (forms.openId !== null) return { procedure: () => forms.close() };
  const last = procedures.at(-1);
  if (last) return { procedure: () => forms.open(last.procedureId) };
  if (!forms.mayBegin) return {};
  const [only, ...others] = templates;
  return {
    procedure: () => {
      if (only && others.length === 0) void forms.begin(only.id);
      else ask();
    },
  };
}
