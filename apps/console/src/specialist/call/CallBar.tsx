import type { Call } from '@madoguchi/client';
import { Button, classes } from '@madoguchi/ui-kit';
import { Kbd } from '../../app/Kbd.tsx';
import { shownKey, type Command } from '../../app/keys.ts';
import type { Handlers } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import type { CallRights } from '../situation.ts';

interface CallBarProps {
  readonly call: Call | null;
  readonly rights: CallRights;
  readonly held: boolean;
  /** The handlers of keys and buttons alike. */
  readonly handlers: Handlers;
}

/** The controls of a call, each with its label and key, always in the same order. */
export function CallBar({ call, rights, held, handlers }: CallBarProps) {
  const { t } = useText();
  const button = (command: Command) => ({
    'aria-keyshortcuts': shownKey(command),
    onClick: () => handlers[command]?.(),
  });
  return (
    <div className="call-bar">
      <Toggles call={call} button={button} />
      {rights.hold && (
        <Button
          variant={held ? 'primary' : 'neutral'}
          icon={held ? 'next' : 'hold'}
          {...button('hold')}
        >
          {t(held ? 'console:hold.resume' : 'console:hold.button')}
          <Kbd command="hold" />
        </Button>
      )}
      {rights.transfer && (
        <Button icon="handoff" {...button('transfer')}>
          {t('console:transfer.button')}
          <Kbd command="transfer" />
        </Button>
      )}
      {rights.invite && (
        <Button icon="people" {...button('invite')}>
          {t('console:invite.button')}
          <Kbd command="invite" />
        </Button>
      )}
      <span className="call-bar__end">
        {rights.end && (
          <Button variant="danger" icon="hang-up" {...button('end')}>
            {t('console:call.end')}
            <Kbd command="end" />
          </Button>
        )}
        {rights.part && (
          <Button variant="danger" icon="sign-out" {...button('part')}>
            {t('console:people.part')}
            <Kbd command="part" />
          </Button>
        )}
      </span>
    </div>
  );
}

interface TogglesProps {
  readonly call: Call | null;
  readonly button: (command: Command) => object;
}

function Toggles({ call, button }: TogglesProps) {
  const { t } = useText();
  const mic = call?.sending.microphone ?? true;
  const camera = call?.sending.camera ?? true;
  return (
    <>
      <Button
        icon={mic ? 'microphone' : 'microphone-off'}
        className={classes('toggle', !mic && 'toggle--off')}
        {...button('mic')}
      >
        {t(mic ? 'console:call.micOn' : 'console:call.micOff')}
        <Kbd command="mic" />
      </Button>
      <Button
        icon={camera ? 'camera' : 'camera-off'}
        className={classes('toggle', !camera && 'toggle--off')}
        {...button('camera')}
      >
        {t(camera ? 'console:call.cameraOn' : 'console:call.cameraOff')}
        <Kbd command="camera" />
      </Button>
    </>
  );
}
