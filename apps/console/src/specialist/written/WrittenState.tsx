import type { FieldSnapshot } from '@madoguchi/client';
import { useText } from '../../app/useText.ts';

interface WrittenStateProps<Fields> {
  readonly written: Pick<FieldSnapshot<Fields>, 'state' | 'overwritten'>;
  /** Whether there is nothing yet that could be kept. */
  readonly isNothing: boolean;
  readonly nameOf: (field: keyof Fields) => string;
  readonly onSeen: () => void;
}

/** Whether what is written is kept, once there is something, and what somebody else has written over meanwhile. */
export function WrittenState<Fields>(props: WrittenStateProps<Fields>) {
  const { written, isNothing, nameOf, onSeen } = props;
  const { t } = useText();
  const [first] = written.overwritten;
  return (
    <>
      <output className="draft-state" data-state={written.state}>
        {isNothing && written.state === 'kept' ? null : t(`console:draft.${written.state}`)}
      </output>
      {first && (
        <p className="draft-news" role="alert">
          <span>
            {t(first.isMineKept ? 'console:draft.alsoWriting' : 'console:draft.overwritten', {
              name: first.byName,
              fields: written.overwritten.map(({ field }) => nameOf(field)).join('・'),
            })}
          </span>
          <button type="button" className="quiet-button" onClick={onSeen}>
            {t('console:draft.seen')}
          </button>
        </p>
      )}
    </>
  );
}
