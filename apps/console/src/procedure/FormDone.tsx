import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { FormWork } from './formWork.ts';

/** A form that is with its desk, or withdrawn: its number, and what happens now. */
export function FormDone({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const { text, day } = useWords();
  const { status, deskName } = work.procedure;
  const { receiptNumber, dueDay } = status;
  if (receiptNumber === null || dueDay === null || status.state === 'withdrawn') {
    return <p className="form-done">{t('console:form.done.withdrawn')}</p>;
  }
  return (
    <div className="form-done">
      <dl>
        <dt>{t('console:form.done.title')}</dt>
        <dd className="form-done__number" data-testid="receipt-number">
          {receiptNumber}
        </dd>
      </dl>
      <p>
        <Isolated>
          {t('console:form.done.body', { desk: text(deskName), day: day(dueDay) })}
        </Isolated>
      </p>
      <p>{t('console:form.done.slip')}</p>
    </div>
  );
}
