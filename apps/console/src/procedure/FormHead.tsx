import { classes, Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import { useKeyNames } from '../app/useKeys.ts';
import { useText } from '../app/useText.ts';
import { SureDialog } from '../specialist/SureDialog.tsx';
import { useWords } from '../specialist/useWords.ts';
import type { FormWork } from './formWork.ts';
import { stepOf, STEPS } from './nextStep.ts';

interface FormHeadProps {
  readonly work: FormWork;
  readonly onClose: () => void;
}

/** The name of the form, how far it is, by what it is found again, and the way back to the paper. */
export function FormHead({ work, onClose }: FormHeadProps) {
  const { t } = useText();
  const { text, day } = useWords();
  const { aria } = useKeyNames();
  const { template, resume } = work.procedure;
  return (
    <header className="form__head">
      <div className="form__what">
        <h3 className="form__name">
          <Icon name="write" />
          {text(template.title)}
          {template.isSample && <span className="tag tag--why">{t('console:form.sample')}</span>}
        </h3>
        <Way work={work} />
      </div>
      <button
        type="button"
        className="quiet-button"
        aria-keyshortcuts={aria('procedure')}
        onClick={onClose}
      >
        <Icon name="close" />
        {t('console:form.close')}
        <Kbd command="procedure" />
      </button>
      <div className="form__state">
        <output>{t(`console:form.saving.${work.saving}`)}</output>
        <output>{t(`console:form.shown.${work.isShown ? 'on' : 'off'}`)}</output>
        <span>
          {t('console:form.slip', {
            code: resume.code,
            center: resume.center,
            day: day(resume.day),
          })}
        </span>
        {work.waits.for !== 'nothing' && <Withdrawal work={work} />}
      </div>
    </header>
  );
}

/** Withdraws the procedure, after a question. */
function Withdrawal({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <button type="button" className="quiet-button form__withdraw" onClick={() => setAsking(true)}>
        {t('console:form.act.withdraw')}
      </button>
      {isAsking && (
        <SureDialog
          title={t('console:form.act.withdrawTitle')}
          icon="close"
          confirm={t('console:form.act.withdrawConfirm')}
          cancel={t('console:form.act.back')}
          onConfirm={() => void work.withdraw().then((isDone) => isDone && close())}
          onClose={close}
        >
          <p>{t('console:form.act.withdrawBody')}</p>
        </SureDialog>
      )}
    </>
  );
}

/** 記入 → 確認 → 署名 → 提出, with where the form is. */
function Way({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const here = stepOf(work.waits);
  if (here === null) return null;
  const steps = STEPS.filter((step) => step !== 'sign' || work.procedure.template.needsSignature);
  return (
    <ol className="form-way">
      {steps.map((step) => (
        <li
          key={step}
          className={classes('form-way__step', step === here && 'form-way__step--now')}
          {...(step === here ? { 'aria-current': 'step' as const } : {})}
        >
          {t(`console:form.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
