import type { DraftSnapshot } from '@madoguchi/client';
import { isEmptyDraft, type DraftField } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';

/** Whether what is written is kept, once there is something, and what somebody else has written over meanwhile. */
export function DraftState({ draft }: { readonly draft: DraftSnapshot }) {
  const { t } = useText();
  const { model } = useActions();
  const nameOf = useDraftFieldNames();
  const [first] = draft.overwritten;
  const isNothing = draft.state === 'kept' && isEmptyDraft(draft.fields);
  return (
    <>
      <output className="draft-state" data-state={draft.state}>
        {isNothing ? null : t(`console:draft.${draft.state}`)}
      </output>
      {first && (
        <p className="draft-news" role="alert">
          <span>
            {t(first.isMineKept ? 'console:draft.alsoWriting' : 'console:draft.overwritten', {
              name: first.byName,
              fields: draft.overwritten.map(({ field }) => nameOf(field)).join('・'),
            })}
          </span>
          <button type="button" className="quiet-button" onClick={() => model.draft.dismiss()}>
            {t('console:draft.seen')}
          </button>
        </p>
      )}
    </>
  );
}

function useDraftFieldNames() {
  const { t } = useText();
  return (field: DraftField): string => {
    switch (field) {
      case 'settled':
      case 'reason':
        return t(`console:record.names.${field}`);
      case 'comeBackNeeded':
        return t('console:record.names.comeBack');
      case 'card':
      case 'handoffs':
        return t('console:followUps.title');
      default:
        return t(`console:card.fields.${field}`);
    }
  };
}
