import { shownFields } from '@madoguchi/domain';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import type { ServingView } from '../specialist/situation.ts';
import { useWords } from '../specialist/useWords.ts';
import { FieldRow } from './FieldRow.tsx';
import { FormDone } from './FormDone.tsx';
import { FormFoot } from './FormFoot.tsx';
import { FormHead } from './FormHead.tsx';
import { FormMending } from './FormMending.tsx';
import { FormProblems } from './FormProblems.tsx';
import { FormSteps } from './FormSteps.tsx';
import { useFormWork, type FormWork } from './formWork.ts';
import './form.css';
import './formFields.css';
import './formBesidePaper.css';

interface FormPanelProps {
  readonly current: ServingView;
  readonly procedureId: string;
  readonly onClose: () => void;
}

/** A form that is filled together in a call, page by page, beside the face and the paper. */
export default function FormPanel({ current, procedureId, onClose }: FormPanelProps) {
  const { t } = useText();
  const work = useFormWork(current, procedureId);
  if (work === null) return <p className="form-loading">{t('console:form.loading')}</p>;
  return <Form work={work} onClose={onClose} />;
}

interface FormProps {
  readonly work: FormWork;
  readonly onClose: () => void;
}

function Form({ work, onClose }: FormProps) {
  const isOver = work.waits.for === 'nothing';
  useShortcuts({
    ...(work.at > 0 ? { formBefore: () => work.go(work.at - 1) } : {}),
    ...(work.at < work.pages.length - 1 ? { formAfter: () => work.go(work.at + 1) } : {}),
    ...(isOver ? {} : { formShow: () => work.show(!work.isShown), submit: () => work.goOn() }),
  });
  return (
    <div className="form">
      <FormHead work={work} onClose={onClose} />
      {isOver ? (
        <FormDone work={work} />
      ) : (
        <>
          <FormSteps work={work} />
          <PageOfForm work={work} />
          <FormFoot work={work} />
        </>
      )}
    </div>
  );
}

/** The fields of the page that is looked at. */
function PageOfForm({ work }: { readonly work: FormWork }) {
  const { text } = useWords();
  const { procedure, page } = work;
  return (
    <section className="form__page" aria-label={text(page.title)}>
      <FormMending work={work} />
      <FormProblems work={work} />
      <div className="form__fields">
        {shownFields(procedure.template, page, procedure.values).map((field) => (
          <FieldRow key={field.id} work={work} field={field} standing={work.standing(field)} />
        ))}
      </div>
    </section>
  );
}
