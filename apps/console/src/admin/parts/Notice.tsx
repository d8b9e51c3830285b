import { Icon, useAction } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import './notice.css';
import type { Undo } from './useUndo.ts';

/** A notice of the last change, with 元に戻す where it can be undone. */
export function Notice({ undo: { done, tell, dismiss } }: { readonly undo: Undo }) {
  const { t } = useText();
  const action = useAction<'undo'>();
  const takeBack = done?.undo;
  const onUndo = async () => {
    if (!takeBack) return;
    if (await action.perform('undo', takeBack)) tell({ text: t('admin:notice.undone') });
  };
  return (
    <div className="done-notice">
      <output className="done-notice__live">
        {done && (
          <span className="done-notice__text">
            <Icon name="done" />
            {done.text}
          </span>
        )}
      </output>
      {takeBack && (
        <button
          type="button"
          className="quiet-button done-notice__undo"
          aria-busy={action.busy !== null}
          onClick={() => void onUndo()}
        >
          <Icon name="undo" />
          {t('admin:notice.undo')}
        </button>
      )}
      {done && (
        <button type="button" className="quiet-button" onClick={dismiss}>
          <Icon name="close" />
          {t('admin:notice.close')}
        </button>
      )}
      <FailureNotice code={action.failure} onClose={action.dismiss} />
    </div>
  );
}
