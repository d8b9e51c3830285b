import { Button } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import type { ServingView } from '../specialist/situation.ts';

/** Calls the staff of the center to the resident of my call; hidden while they are called. */
export function CallStaffButton({ current }: { readonly current: ServingView }) {
  const { t } = useText();
  const { model, perform } = useActions();
  if (current.role !== 'lead' || current.staffCall !== null) return null;
  return (
    <Button icon="bell" onClick={() => void perform('staffCall', () => model.staffCall.make())}>
      {t('console:staffCalls.make')}
    </Button>
  );
}
