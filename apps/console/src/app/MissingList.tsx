import { ErrorSummary } from '@madoguchi/ui-kit';
import { useText } from './useText.ts';

interface MissingListProps {
  /** The fields, by the ids of their controls; another list takes the focus. */
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
  /** Ids of those that were put right since. */
  readonly mended: ReadonlySet<string>;
}

/** What is still missing, in one line of names, each leading to its field; what has been mended is struck off. */
export function MissingList({ errors, mended }: MissingListProps) {
  const { t } = useText();
  if (errors.length === 0) return null;
  const left = errors.length - mended.size;
  return (
    <ErrorSummary
      short
      title={left === 0 ? t('console:missing.none') : t('console:missing.left', { count: left })}
      errors={errors}
      mended={mended}
      mendedWord={t('console:missing.mended')}
    />
  );
}
