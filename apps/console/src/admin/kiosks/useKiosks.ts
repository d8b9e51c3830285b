import type { Api, Connection } from '@madoguchi/client';
import type { AdminKiosk } from '@madoguchi/protocol';
import { useCallback } from 'react';
import { useText } from '../../app/useText.ts';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo, type Undo } from '../parts/useUndo.ts';
import { usePolled } from './usePolled.ts';

interface Devices {
  readonly kiosks: readonly AdminKiosk[];
}

/** The devices, polled every few seconds, and the changes to them. */
export interface Kiosks extends AdminData<Devices> {
  readonly undo: Undo;
  rename(kiosk: AdminKiosk, name: string): Promise<boolean>;
  revoke(kiosk: AdminKiosk): Promise<boolean>;
}

/** Loads and polls the devices, because their connection state changes without an action here. */
export function useKiosks(api: Api, connection: Connection): Kiosks {
  const { t } = useText();
  const load = useCallback((): Promise<Devices> => api.call('kiosks'), [api]);
  const data = useAdminData(load, connection);
  const undo = useUndo();
  const { act, put, reload } = data;
  usePolled(reload, connection);
  const { tell } = undo;
  return {
    ...data,
    undo,
    async rename({ kioskId, name: former }, name) {
      const called = (next: string) => api.call('renameKiosk', { kioskId, name: next });
      if (!(await act('rename', () => called(name)))) return false;
      tell({ text: t('adminKiosks:rename.done', { name }), undo: () => put(called(former)) });
      return true;
    },
    async revoke({ kioskId, name }) {
      if (!(await act('revoke', () => api.call('revokeKiosk', { kioskId })))) return false;
      tell({ text: t('adminKiosks:revoke.done', { name }) });
      return true;
    },
  };
}
