import { Button, Isolated } from '@madoguchi/ui-kit';
import { useTimes } from '../admin/parts/useTimes.ts';
import { useText } from '../app/useText.ts';
import type { Passkey } from './usePasskeyList.ts';

interface PasskeyListProps {
  readonly passkeys: readonly Passkey[];
  readonly onRemove: (passkey: Passkey) => void;
}

/** The passkeys by name, with when each was made and last used. */
export function PasskeyList({ passkeys, onRemove }: PasskeyListProps) {
  const { t } = useText();
  const { formalDay } = useTimes();
  return (
    <ul className="passkeys" aria-labelledby="account-passkeys">
      {passkeys.map((passkey) => {
        const { id, name, addedAt, lastUsedAt } = passkey;
        return (
          <li key={id} className="passkeys__item">
            <div className="passkeys__facts">
              <p className="passkeys__name">
                <Isolated reveal>{name}</Isolated>
              </p>
              <p className="passkeys__days">
                {t('account:passkey.added', { day: formalDay(addedAt) })}
                {t('account:passkey.between')}
                {lastUsedAt === null
                  ? t('account:passkey.neverUsed')
                  : t('account:passkey.lastUsed', { day: formalDay(lastUsedAt) })}
              </p>
            </div>
            <Button
              variant="danger"
              aria-label={t('account:passkey.removeOf', { name })}
              onClick={() => onRemove(passkey)}
            >
              {t('account:passkey.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
