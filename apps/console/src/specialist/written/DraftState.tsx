import type { DraftSnapshot } from '@madoguchi/client';
import { isEmptyDraft, type DraftField } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { WrittenState } from './WrittenState.tsx';

/** Whether the draft of the record is kept. */
export function DraftState({ draft }: { readonly draft: DraftSnapshot }) {
  const { model } = useActions();
  const nameOf = useDraftFieldNames();
  return (
    <WrittenState
      written={draft}
      isNothing={isEmptyDraft(draft.fields)}
      nameOf={nameOf}
      onSeen={() => model.draft.dismiss()}
    />
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
