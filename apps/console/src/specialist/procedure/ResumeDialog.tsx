import { Button, Dialog, Select, TextField } from '@madoguchi/ui-kit';
import type { FormEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import type { FormsWork, Slip } from './useForms.ts';
import { useSlip, type SlipWork } from './useSlip.ts';

interface ResumeDialogProps {
  readonly forms: FormsWork;
  readonly current: ServingView;
  readonly onClose: () => void;
}

/** What was begun on an earlier visit goes on: by center, day and number of its slip. */
export function ResumeDialog({ forms, current, onClose }: ResumeDialogProps) {
  const { t } = useText();
  const { failure, busy } = useActions();
  const work = useSlip(current);
  const submit = () => {
    const slip = work.ask();
    if (slip) void forms.resume(slip).then((isOpen) => isOpen && onClose());
  };
  useShortcuts({ submit, decline: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:form.resume.title')} onClose={onClose} className="work-dialog">
      <form
        className="resume-form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="work-dialog__facts">{t('console:form.resume.lead')}</p>
        <SlipFields work={work} />
        <FailureNotice code={failure ?? work.notLoaded} />
        <div className="dialog-actions">
          <KeyedButton
            command="submit"
            type="submit"
            variant="primary"
            size="main"
            icon="next"
            aria-busy={busy === 'procedure'}
          >
            {t('console:form.resume.submit')}
          </KeyedButton>
          <Button size="main" onClick={onClose}>
            {t('console:action.cancel')}
            <Kbd command="decline" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function SlipFields({ work }: { readonly work: SlipWork }) {
  const { t } = useText();
  const { center } = usePlaceWords();
  const { slip, centers, today, edit } = work;
  const errorOf = (field: keyof Slip) =>
    work.wrong.includes(field) ? { error: t(`console:form.resume.problems.${field}`) } : {};
  return (
    <>
      <Select
        label={t('console:form.resume.center')}
        value={slip.centerId}
        onChange={(event) => edit({ centerId: event.target.value })}
        {...errorOf('centerId')}
      >
        <option value="">{t('console:procedures.returning.choose')}</option>
        {centers.map(({ id, district }) => (
          <option key={id} value={id}>
            {center(district)}
          </option>
        ))}
      </Select>
      <TextField
        type="date"
        label={t('console:form.resume.day')}
        value={slip.day}
        max={today}
        onChange={(event) => edit({ day: event.target.value })}
        {...errorOf('day')}
      />
      <TextField
        label={t('console:form.resume.number')}
        value={slip.number}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => edit({ number: event.target.value })}
        {...errorOf('number')}
      />
    </>
  );
}
