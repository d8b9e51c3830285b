import { leftToMend, markedFields } from '@madoguchi/domain';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { KeyedButton } from '../app/KeyedButton.tsx';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { SureDialog } from '../specialist/SureDialog.tsx';
import { useWords } from '../specialist/useWords.ts';
import type { FormWork } from './formWork.ts';

/** Below a form: what it waits for, and the next step to its submission. */
export function FormFoot({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const { failure } = useActions();
  const [isSubmitting, setSubmitting] = useState(false);
  const { at, pages, waits } = work;
  return (
    <div className="form-foot">
      <FailureNotice code={failure} />
      <StatusBanner
        tone={waits.for === 'submission' ? 'done' : 'info'}
        className="form-foot__waits"
      >
        <WaitsWords work={work} />
      </StatusBanner>
      <div className="form-foot__acts">
        {at < pages.length - 1 && (
          <KeyedButton command="submit" icon="next" onClick={() => work.goOn()}>
            {t('console:form.after')}
          </KeyedButton>
        )}
        <ShowButton work={work} />
        {waits.for === 'submission' && (
          <Button variant="primary" icon="check" onClick={() => setSubmitting(true)}>
            {t('console:form.act.submit')}
          </Button>
        )}
      </div>
      {isSubmitting && <SubmitDialog work={work} onClose={() => setSubmitting(false)} />}
    </div>
  );
}

function WaitsWords({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const { waits, isShown, procedure } = work;
  switch (waits.for) {
    case 'fields':
      return <>{t('console:form.act.fillFirst', { count: waits.count })}</>;
    case 'confirmation': {
      const { done, of } = waits;
      const left = leftToMend(markedFields(procedure));
      if (left > 0 && done === 0) return <>{t('console:form.act.mend', { count: left })}</>;
      return <>{t(`console:form.act.${isShown ? 'waitConfirm' : 'askToConfirm'}`, { done, of })}</>;
    }
    case 'signature':
      return <>{t(`console:form.act.${isShown ? 'waitSign' : 'askToSign'}`)}</>;
    case 'submission':
      return <>{t(`console:form.act.${waits.isSigned ? 'ready' : 'readyUnsigned'}`)}</>;
    case 'nothing':
      return null;
  }
}

/** Puts the form before the resident, who confirms page by page and signs there. */
function ShowButton({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const { isShown, waits } = work;
  const isAsking = !isShown && (waits.for === 'confirmation' || waits.for === 'signature');
  const words = isShown ? 'hide' : isAsking ? 'act.askConfirm' : 'show';
  return (
    <KeyedButton
      command="formShow"
      variant={isAsking ? 'primary' : 'neutral'}
      icon="paper"
      onClick={() => work.show(!isShown)}
    >
      {t(`console:form.${words}`)}
    </KeyedButton>
  );
}

interface SureProps {
  readonly work: FormWork;
  readonly onClose: () => void;
}

function SubmitDialog({ work, onClose }: SureProps) {
  const { t } = useText();
  const { text } = useWords();
  const { template, deskName } = work.procedure;
  return (
    <SureDialog
      title={t('console:form.act.submitTitle')}
      icon="check"
      confirm={t('console:form.act.submit')}
      cancel={t('console:form.act.back')}
      onConfirm={() => void work.submit().then((isDone) => isDone && onClose())}
      onClose={onClose}
    >
      <p>
        {t('console:form.act.submitBody', { title: text(template.title), desk: text(deskName) })}
      </p>
    </SureDialog>
  );
}
