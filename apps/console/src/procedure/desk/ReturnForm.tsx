import { fieldOf, shownFields, shownPages, TELL_BY, type TellBy } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { ErrorSummary, RadioGroup } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useFocused } from '../../app/useFocused.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useWords } from '../../specialist/useWords.ts';
import { DeskFormActions } from './DeskFormActions.tsx';
import { MarkedField } from './MarkedField.tsx';
import { NO_REASONS, returnProblems, sentReasons, type ReturnProblem } from './returnDraft.ts';

interface ReturnFormProps {
  readonly procedure: ProcedureView;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** 補正: the fields that have to be put right are marked, each with why, and how the resident is told is chosen. */
export function ReturnForm({ procedure, onBack, onDone }: ReturnFormProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform, failure } = useActions();
  const [draft, setDraft] = useState(NO_REASONS);
  const [asked, setAsked] = useState<readonly ReturnProblem[]>([]);
  const title = useFocused<HTMLHeadingElement>();
  const { template, values, procedureId } = procedure;
  const submit = () => {
    const problems = returnProblems(draft);
    const { tellBy } = draft;
    setAsked(problems);
    if (problems.length > 0 || tellBy === null) return;
    const reasons = sentReasons(draft, (each) =>
      t(`console:procedures.returning.prepared.${each}`),
    );
    void perform('procedure', () => model.procedures.return(procedureId, reasons, tellBy)).then(
      (isDone) => isDone && onDone(),
    );
  };
  useShortcuts({ submit, decline: onBack }, { inDialog: true });
  return (
    <section className="desk-form" aria-labelledby="return-title">
      <h3 id="return-title" tabIndex={-1} ref={title}>
        {t('console:procedures.returning.title')}
      </h3>
      <p className="desk-form__lead">{t('console:procedures.returning.lead')}</p>
      <Problems asked={asked} procedure={procedure} />
      <RadioGroup<TellBy>
        id="return-noWay"
        label={t('console:procedures.returning.tellBy')}
        options={TELL_BY.map((value) => ({
          value,
          label: t(`console:procedures.returning.ways.${value}`),
        }))}
        value={draft.tellBy}
        onChange={(tellBy) => setDraft({ ...draft, tellBy })}
      />
      <fieldset className="field desk-form__fields">
        <legend className="field__label">{t('console:procedures.returning.fields')}</legend>
        {shownPages(template, values).map((page) => (
          <section key={page.id} aria-label={text(page.title)}>
            <p className="desk-form__page">{text(page.title)}</p>
            {shownFields(template, page, values).map((field) => (
              <MarkedField key={field.id} {...{ field, values, draft }} onDraft={setDraft} />
            ))}
          </section>
        ))}
      </fieldset>
      <FailureNotice code={failure} />
      <DeskFormActions
        icon="undo"
        words={t('console:procedures.returning.submit')}
        onSubmit={submit}
        onBack={onBack}
      />
    </section>
  );
}

interface ProblemsProps {
  readonly asked: readonly ReturnProblem[];
  readonly procedure: ProcedureView;
}

/** What was missing when it was to be sent; each leads to where it is given. */
function Problems({ asked, procedure: { template } }: ProblemsProps) {
  const { t } = useText();
  const { text } = useWords();
  const errors = useMemo(
    () =>
      asked.map((problem) => {
        if (problem.what !== 'noReason') {
          return {
            fieldId: `return-${problem.what}`,
            text: t(`console:procedures.returning.problems.${problem.what}`),
          };
        }
        const label = fieldOf(template, problem.fieldId)?.label;
        return {
          fieldId: `return-reason-${problem.fieldId}`,
          text: t('console:procedures.returning.problems.noReason', {
            field: label ? text(label) : problem.fieldId,
          }),
        };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- the list takes the focus when it is sent again
    [asked],
  );
  if (errors.length === 0) return null;
  return (
    <ErrorSummary title={t('console:missing.left', { count: errors.length })} errors={errors} />
  );
}
