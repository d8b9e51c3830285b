import type { KioskFault } from '@madoguchi/domain';
import type { BoardKiosk } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** What a tile says already, where it says what to do. */
const SAID_BESIDE: ReadonlySet<KioskFault> = new Set(['deskCamera', 'staffCall']);

/** Whether a kiosk can serve today, and what its center does about what is wrong; nothing while all is well. */
export function KioskHealth({ health }: { readonly health: BoardKiosk['health'] }) {
  const { t } = useText();
  const faults = health?.faults.filter((fault) => !SAID_BESIDE.has(fault)) ?? [];
  if (health === null || faults.length === 0) return null;
  return (
    <div className="board-tile__health" data-verdict={health.verdict}>
      {health.verdict !== 'resting' && (
        <p className="board-tile__verdict">
          <Icon name="warning" />
          {t(`console:fleet.verdicts.${health.verdict}`)}
        </p>
      )}
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            <strong>{t(`console:fleet.faults.${fault}.title`)}</strong>
            <span>{t(`console:fleet.faults.${fault}.staff`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
