import { TEXTS } from '@madoguchi/domain';
import { TextField } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useFocused } from '../../app/useFocused.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { DeskFormActions } from './DeskFormActions.tsx';
import { referenceProblem } from './reference.ts';

interface CompleteFormProps {
  readonly procedureId: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** 処理番号 typed twice closes a procedure: what is closed stays so, and the number is what finds it again. */
export function CompleteForm({ procedureId, onBack, onDone }: CompleteFormProps) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  const [reference, setReference] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const title = useFocused<HTMLHeadingElement>();
  const problem = referenceProblem(reference, again);
  const submit = () => {
    setAsked(true);
    if (problem !== null) return;
    void perform('procedure', () => model.procedures.complete(procedureId, reference.trim())).then(
      (isDone) => isDone && onDone(),
    );
  };
  useShortcuts({ submit, decline: onBack }, { inDialog: true });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  const errorAt = (field: 'missing' | 'differs') =>
    isAsked && problem === field
      ? { error: t(`console:procedures.completing.problems.${field}`) }
      : {};
  return (
    <form className="desk-form" onSubmit={onSubmit} noValidate aria-labelledby="complete-title">
      <h3 id="complete-title" tabIndex={-1} ref={title}>
        {t('console:procedures.completing.title')}
      </h3>
      <p className="desk-form__lead">{t('console:procedures.completing.lead')}</p>
      <TextField
        label={t('console:procedures.completing.reference')}
        hint={t('console:procedures.completing.hint', { limit: TEXTS.reference.limit })}
        value={reference}
        autoComplete="off"
        onChange={(event) => setReference(event.target.value)}
        {...errorAt('missing')}
      />
      <TextField
        label={t('console:procedures.completing.again')}
        value={again}
        autoComplete="off"
        onChange={(event) => setAgain(event.target.value)}
        {...errorAt('differs')}
      />
      <FailureNotice code={failure} />
      <DeskFormActions
        icon="check"
        words={t('console:procedures.completing.submit')}
        onBack={onBack}
      />
    </form>
  );
}
