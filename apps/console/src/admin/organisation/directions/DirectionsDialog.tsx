import type { Api, Connection } from '@madoguchi/client';
import type { DirectionsView } from '@madoguchi/protocol';
import { Dialog } from '@madoguchi/ui-kit';
import { useCallback } from 'react';
import { useText } from '../../../app/useText.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { useAdminData } from '../../parts/useAdminData.ts';
import type { Undo } from '../../parts/useUndo.ts';
import { directionsBody, draftOf, type DirectionsDraft } from './directionsDraft.ts';
import { DirectionsForm } from './DirectionsForm.tsx';

interface DirectionsDialogProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly center: { readonly id: string; readonly district: string };
  readonly undo: Undo;
  readonly onClose: () => void;
}

/** 道案内 of a center, asked for when it is opened. */
export function DirectionsDialog({
  api,
  connection,
  center,
  undo,
  onClose,
}: DirectionsDialogProps) {
  const { t } = useText();
  const { id: centerId, district } = center;
  const load = useCallback(() => api.call('directions', { centerId }), [api, centerId]);
  const directions = useAdminData<DirectionsView>(load, connection);
  const title = t('adminOrganisation:directions.title', { district });
  const save = async (from: DirectionsView, draft: DirectionsDraft): Promise<void> => {
    const put = (typed: DirectionsDraft) => api.call('saveDirections', directionsBody(typed));
    if (!(await directions.act('save', () => put(draft)))) return;
    onClose();
    undo.tell({
      text: t('adminOrganisation:directions.done', { district }),
      undo: () => put(draftOf(from)),
    });
  };
  if (directions.data === null) {
    return (
      <Dialog title={title} onClose={onClose}>
        <Loaded from={directions}>{() => null}</Loaded>
      </Dialog>
    );
  }
  const from = directions.data;
  return (
    <DirectionsForm
      {...{ title, onClose }}
      from={draftOf(from)}
      change={directions.change}
      onSave={(draft) => void save(from, draft)}
    />
  );
}
