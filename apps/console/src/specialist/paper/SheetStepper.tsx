import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { SharingWork } from './useSharing.ts';

/** Turns the sheets of a file that is open here. */
export function SheetStepper({ sharing }: { readonly sharing: SharingWork }) {
  const { t } = useText();
  const { at, turnTo, isSending } = sharing;
  const sending = <output>{isSending ? t('console:paper.share.sending') : null}</output>;
  if (at === null || at.of === 1) return <div className="stepper">{sending}</div>;
  return (
    <div className="stepper">
      <Button icon="back" disabled={at.number === 1} onClick={() => turnTo(at.number - 1)}>
        {t('console:paper.share.before')}
      </Button>
      <label className="stepper__at">
        <span className="visually-hidden">{t('console:paper.share.to')}</span>
        <select value={at.number} onChange={(event) => turnTo(Number(event.currentTarget.value))}>
          {Array.from({ length: at.of }, (_, n) => (
            <option key={n} value={n + 1}>
              {t('console:paper.share.at', { number: n + 1, of: at.of })}
            </option>
          ))}
        </select>
      </label>
      <Button icon="next" disabled={at.number === at.of} onClick={() => turnTo(at.number + 1)}>
        {t('console:paper.share.after')}
      </Button>
      {sending}
    </div>
  );
}
