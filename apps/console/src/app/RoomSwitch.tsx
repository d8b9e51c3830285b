import { useFrame, type Room } from './frame.ts';
import { useText } from './useText.ts';
import './frame.css';

const ROOMS = ['work', 'admin'] as const satisfies Room[];

/** 業務 / 管理: the switch for admins, who have both. */
export function RoomSwitch() {
  const { t } = useText();
  const { room, held, onRoom } = useFrame();
  return (
    <nav className="rooms" aria-label={t('account:rooms.label')}>
      {ROOMS.map((name) => (
        <button
          key={name}
          type="button"
          className="rooms__room"
          {...(name === room ? { 'aria-current': 'page' as const } : {})}
          disabled={held && name !== room}
          onClick={() => onRoom(name)}
        >
          {t(`account:rooms.${name}`)}
        </button>
      ))}
    </nav>
  );
}
