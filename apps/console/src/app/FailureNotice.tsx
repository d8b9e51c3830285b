import type { ErrorCode } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from './useText.ts';

/** Why the last action was refused, until it is closed or something else is done. */
export function FailureNotice({
  code,
  onClose,
}: {
  readonly code: ErrorCode | null;
  readonly onClose?: () => void;
}) {
  const { t } = useText();
  return (
    <div role="alert" className="notice">
      {code && (
        <div className="failure">
          <Icon name="warning" />
          <span>{t(`errors:${code}`)}</span>
          {onClose && (
            <button type="button" className="quiet-button" onClick={onClose}>
              <Icon name="close" />
              {t('console:action.close')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
