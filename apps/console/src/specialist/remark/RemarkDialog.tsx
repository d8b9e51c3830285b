import { TEXTS, textProblem, tidyText } from '@madoguchi/domain';
import type { RemarkView } from '@madoguchi/protocol';
import { Button, Dialog, RuledTextArea } from '@madoguchi/ui-kit';
import { useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';

/** Whom a remark is about, and what it says until now. */
export interface Remarked {
  readonly consultationId: string;
  readonly ticket: string;
  readonly remark: RemarkView | null;
}

interface RemarkDialogProps {
  readonly about: Remarked;
  readonly onClose: () => void;
}

/** 申し送り: a line or two for whoever serves this resident. */
export function RemarkDialog({ about, onClose }: RemarkDialogProps) {
  const { t } = useText();
  const { model, busy, failure, perform } = useActions();
  const before = about.remark?.text ?? '';
  const [text, setText] = useState(before);
  const send = (said: string) =>
    void perform('remark', () => model.remark(about.consultationId, said)).then(
      (done) => done && onClose(),
    );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (textProblem(text, TEXTS.remark) === null) send(tidyText('paragraph', text));
  };
  return (
    <Dialog
      title={t('console:remark.title', { ticket: about.ticket })}
      onClose={onClose}
      holdsWork={text !== before}
      className="work-dialog"
    >
      <form className="remark-form" onSubmit={submit}>
        <RuledTextArea
          rule={TEXTS.remark}
          name={t('console:remark.label')}
          label={t('console:remark.label')}
          hint={t('console:remark.hint', { limit: TEXTS.remark.limit })}
          value={text}
          rows={3}
          onText={setText}
        />
        <FailureNotice code={failure} />
        <div className="dialog-actions">
          <Button type="submit" variant="primary" aria-busy={busy === 'remark'}>
            {t('console:remark.save')}
          </Button>
          {about.remark && <Button onClick={() => send('')}>{t('console:remark.remove')}</Button>}
          <Button onClick={onClose}>{t('console:action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
