import type { BoardKiosk } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { CloseKioskDialog } from './CloseKioskDialog.tsx';

interface KioskActsProps {
  readonly kiosk: BoardKiosk;
  /** Whether I am one of the staff who are called. */
  readonly mayGo: boolean;
}

/** What staff do with a kiosk: stand beside its resident, go where they are called, take it out of use and back. */
export function KioskActs({ kiosk, mayGo }: KioskActsProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const [isClosing, setClosing] = useState(false);
  const { kioskId, staffCall, closure, helper } = kiosk;
  return (
    <div className="board-tile__acts">
      {mayGo && staffCall?.state === 'calling' && (
        <Button
          variant="primary"
          icon="check"
          onClick={() =>
            void perform('staffCall', () => model.staffCall.acknowledge(staffCall.callId))
          }
        >
          {t('console:staffCalls.go')}
        </Button>
      )}
      {mayGo && helper === null && (
        <Button
          icon="people"
          onClick={() => void perform('helper', () => model.helper.begin(kioskId))}
        >
          {t('console:helper.begin')}
        </Button>
      )}
      {mayGo && helper !== null && (
        <Button onClick={() => void perform('helper', () => model.helper.end(kioskId))}>
          {t('console:helper.end')}
        </Button>
      )}
      {closure === null ? (
        <button type="button" className="quiet-button" onClick={() => setClosing(true)}>
          {t('console:closures.close')}
        </button>
      ) : (
        <Button onClick={() => void perform('kiosk', () => model.kiosk.reopen(kioskId))}>
          {t('console:closures.reopen')}
        </Button>
      )}
      {isClosing && <CloseKioskDialog kiosk={kiosk} onClose={() => setClosing(false)} />}
    </div>
  );
}
