import type { ErrorCode } from '@madoguchi/domain';
import { Button, Dialog, ErrorSummary, StatusBanner } from '@madoguchi/ui-kit';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import './dialogs.css';

/** What is wrong with one field, in the words that also stand beside it. */
interface FieldProblem {
  readonly fieldId: string;
  readonly text: string;
}

/** The state of a form as its dialog shows it. */
export interface FormFrame {
  /** The problems of the last attempt; the same list until the next one. */
  readonly problems: readonly FieldProblem[];
  /** Why the server refused it. */
  readonly failure: ErrorCode | null;
  readonly busy: boolean;
  /** Whether closing would lose changes. */
  readonly changed: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

interface FormDialogProps extends FormFrame {
  readonly title: string;
  /** What the form is about, in a sentence, where the title does not say it. */
  readonly lead?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
  /** The label of the submit button; 保存する unless given. */
  readonly saveLabel?: string;
}

/**
 * A form in a dialog, with 保存する and やめる. Input stays until it is saved or discarded
 * explicitly: Escape and a click outside close an unchanged form only.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, children, problems, failure, busy, changed, onSave, onClose } = props;
  const { t } = useText();
  const [kept, setKept] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setKept(false);
    onSave();
  };
  return (
    <Dialog
      title={title}
      className="form-dialog"
      holdsWork={changed}
      onClose={() => (changed ? setKept(true) : onClose())}
    >
      <form className="form-dialog__form" onSubmit={submit} noValidate>
        {lead && <p>{lead}</p>}
        {problems.length > 0 && <ErrorSummary title={t('admin:form.summary')} errors={problems} />}
        {children}
        <FailureNotice code={failure} />
        <StatusBanner tone="warning">{kept ? t('admin:form.kept') : null}</StatusBanner>
        <div className="dialog-actions form-dialog__actions">
          <Button type="submit" variant="primary" aria-busy={busy}>
            {busy ? t('admin:form.saving') : (props.saveLabel ?? t('admin:form.save'))}
          </Button>
          <Button onClick={onClose}>{t('admin:form.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
