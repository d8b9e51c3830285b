import type { Api } from '@madoguchi/client';
import { tidyText } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import type { AdminData } from '../parts/useAdminData.ts';
import type { Undo } from '../parts/useUndo.ts';
import { addedTo, draftsOf, unitOf, type Draft, type UnitKind } from './draft.ts';

interface UnitChangesOptions {
  readonly api: Api;
  readonly kind: UnitKind;
  readonly ward: Organisation;
  readonly units: AdminData<Organisation>;
  readonly undo: Undo;
  readonly onDone: () => void;
}

/** Saves and removes units; each can be undone by its opposite call. */
export function useUnitChanges({ api, kind, ward, units, undo, onDone }: UnitChangesOptions) {
  const { t } = useText();
  const put = (draft: Draft) => api.call('saveUnit', unitOf(kind, draft));
  const drop = (id: string) => api.call('removeUnit', { kind, id });

  const save = async (draft: Draft) => {
    const after = await units.act('save', () => put(draft));
    if (!after) return;
    onDone();
    const before = draftsOf(ward, kind).find(({ id }) => id === draft.id);
    const name = tidyText('name', draft.name);
    if (before) {
      const takeBack = () => units.put(put(before));
      return undo.tell({ text: t('adminOrganisation:done.changed', { name }), undo: takeBack });
    }
    const added = addedTo(ward, after, kind);
    undo.tell({
      text: t('adminOrganisation:done.added', { name }),
      ...(added !== null && { undo: () => units.put(drop(added)) }),
    });
  };

  const remove = async (draft: Draft) => {
    const { id, name } = draft;
    if (id === null || !(await units.act('remove', () => drop(id)))) return;
    onDone();
    undo.tell({
      text: t('adminOrganisation:done.removed', { name }),
      undo: () => units.put(api.call('restoreUnit', unitOf(kind, draft))),
    });
  };

  return {
    save: (draft: Draft) => void save(draft),
    remove: (draft: Draft) => void remove(draft),
  };
}
