import type { ConsoleView } from '@madoguchi/protocol';
import { Icon, Isolated, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from './useText.ts';
import { usePlaceWords } from './usePlaceWords.ts';
import { useWords } from '../specialist/useWords.ts';
import { Brand } from './Brand.tsx';
import { useFrame, type Room } from './frame.ts';
import { Kbd } from './Kbd.tsx';
import type { Command } from './keys.ts';
import { WORK_AREA } from './keyFocus.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { RoomSwitch } from './RoomSwitch.tsx';
import { useKeyNames } from './useKeys.ts';

interface AppHeaderProps {
  readonly me: ConsoleView['me'];
  readonly onSignOut: () => void;
  /** Opens the dialog 機器; given to roles that take part in calls. */
  readonly onDevices?: () => void;
  readonly onHelp?: () => void;
  /** For how many people who wait a slot came free. */
  readonly cameFree?: number;
  /** The middle of the header: the availability of a specialist. */
  readonly children?: ReactNode;
}

/** The header of every screen: product, availability, account and tools. */
export function AppHeader(props: AppHeaderProps) {
  const { me, onSignOut, onDevices, onHelp } = props;
  const [{ t }, { aria }] = [useText(), useKeyNames()];
  // During a call its own bar has 機器, and the other rooms cannot be opened.
  const { held } = useFrame();
  return (
    <header className="app-header">
      <Brand heading />
      <div className="app-header__middle" {...WORK_AREA}>
        {me.role === 'admin' ? <RoomSwitch /> : props.children}
      </div>
      <Me me={me} />
      <div className="app-header__tools">
        {onDevices && !held && (
          <button
            type="button"
            className="quiet-button"
            onClick={onDevices}
            aria-keyshortcuts={aria('devices')}
          >
            <Icon name="headset" />
            {t('console:devices.open')}
            <Kbd command="devices" />
          </button>
        )}
        {!held && (
          <>
            <BookingsButton cameFree={props.cameFree ?? 0} />
            {me.role === 'specialist' && (
              <RoomButton room="procedures" icon="write" label={t('console:procedures.open')} />
            )}
            <RoomButton
              room="records"
              icon="paper"
              label={t('console:records.open')}
              command="search"
            />
            <RoomButton room="account" icon="person" label={t('account:page.open')} />
          </>
        )}
        <LanguageSwitch />
        {onHelp && (
          <button
            type="button"
            className="quiet-button"
            // A click leaves the focus on the work, so that the keys that were looked up do something.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onHelp}
            aria-keyshortcuts={aria('help')}
          >
            {t('console:header.help')}
            <Kbd command="help" />
          </button>
        )}
        <button type="button" className="quiet-button" onClick={onSignOut}>
          <Icon name="sign-out" />
          {t('console:header.signOut')}
        </button>
      </div>
    </header>
  );
}

/** 予約; says for how many people who wait a slot came free. */
function BookingsButton({ cameFree }: { readonly cameFree: number }) {
  const { t } = useText();
  const label =
    cameFree === 0
      ? t('console:bookings.open')
      : t('console:bookings.cameFree', { count: cameFree });
  return <RoomButton room="bookings" icon="calendar" label={label} />;
}

interface RoomButtonProps {
  readonly room: Room;
  readonly icon: IconName;
  readonly label: string;
  /** The command that opens the room as well. */
  readonly command?: Command;
}

function RoomButton({ room, icon, label, command }: RoomButtonProps) {
  const { room: shown, onRoom } = useFrame();
  const { aria } = useKeyNames();
  const isShown = shown === room;
  return (
    <button
      type="button"
      className="quiet-button"
      {...(isShown ? { 'aria-current': 'page' as const } : {})}
      {...(command ? { 'aria-keyshortcuts': aria(command) } : {})}
      onClick={() => onRoom(isShown ? 'work' : room)}
    >
      <Icon name={icon} />
      {label}
      {command && <Kbd command={command} />}
    </button>
  );
}

function Me({ me }: Pick<AppHeaderProps, 'me'>) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  const places = [
    ...me.desks.map(({ name }) => text(name)),
    ...me.centers.map((district) => words.center(district)),
  ];
  return (
    <div className="me">
      <p className="me__name">
        <Isolated>{me.displayName}</Isolated>
      </p>
      <p className="me__desks" title={places.join('\n')}>
        {me.role === 'admin' ? t('console:roles.admin') : words.short(places)}
      </p>
    </div>
  );
}
