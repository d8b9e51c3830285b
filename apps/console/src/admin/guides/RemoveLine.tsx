import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

/** Button that takes a line out of a guide. `name` is its accessible name: a screen reader does not tell beside which line it stands. */
export function RemoveLine({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}) {
  const { t } = useText();
  return (
    <button
      type="button"
      className="quiet-button guide-line__remove"
      aria-label={t('adminTopics:guide.removeOf', { line: name })}
      onClick={onRemove}
    >
      <Icon name="remove" />
      {t('adminTopics:guide.remove')}
    </button>
  );
}
