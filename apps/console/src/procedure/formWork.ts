import type { FormSnapshot } from '@madoguchi/client';
import type { FieldValue, FormField } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import type { ServingView } from '../specialist/situation.ts';
import { standingOfField, type FieldStanding } from './fieldStanding.ts';
import { waitsFor, type Waits } from './nextStep.ts';
import { useTurning, type Turning } from './useTurning.ts';

/** A form as a specialist works with it. */
export interface FormWork extends Turning {
  /** With what is on its way laid on top. */
  readonly procedure: ProcedureView;
  readonly saving: 'kept' | 'keeping' | 'unkept';
  /** Whether the kiosk shows it. */
  readonly isShown: boolean;
  readonly waits: Waits;
  standing(field: FormField): FieldStanding;
  edit(fieldId: string, value: FieldValue | null): void;
  enter(fieldId: string): void;
  leave(): void;
  /** Asks the holder of a field for it. */
  ask(fieldId: string): void;
  /** Forgets what could not be put into a field. */
  drop(fieldId: string): void;
  show(isShown: boolean): void;
  /** Answers whether it was. */
  submit(): Promise<boolean>;
  withdraw(): Promise<boolean>;
}

/** The form of a procedure of this call; `null` until it has come. */
export function useFormWork(current: ServingView, procedureId: string): FormWork | null {
  const { t } = useText();
  const { model, perform } = useActions();
  const form = useMemo(() => model.procedure(procedureId), [model, procedureId]);
  const { view: procedure, saving, unplaced } = useObservable<FormSnapshot>(form ?? NO_FORM);
  const turning = useTurning(procedure);
  if (form === null || procedure === null || turning === null) return null;
  const looking = {
    ...{ procedure, unplaced },
    isAsked: turning.isAsked,
    resident: t('console:people.kinds.resident'),
  };
  const view = current.procedures.find((each) => each.procedureId === procedureId);
  return {
    ...{ procedure, saving },
    ...turning,
    isShown: view?.isShown ?? false,
    waits: waitsFor(procedure),
    standing: (field) => standingOfField(looking, field),
    edit: (fieldId, value) => form.edit(fieldId, value),
    enter: (fieldId) => form.hold(fieldId),
    leave: () => form.hold(null),
    ask: (fieldId) => form.ask(fieldId),
    drop: (fieldId) => form.drop(fieldId),
    show: (isShown) => void perform('procedure', () => model.procedures.show(procedureId, isShown)),
    submit: () => perform('procedure', () => form.submit()),
    withdraw: () => perform('procedure', () => model.procedures.withdraw(procedureId)),
  };
}

/** Before the call has it. */
const NO_FORM = {
  subscribe: () => () => undefined,
  getSnapshot: (): FormSnapshot => NOTHING,
};
const NOTHING: FormSnapshot = { view: null, saving: 'kept', unplaced: {} };
