import type { Call } from '@madoguchi/client';
import type { HoldReason } from '@madoguchi/domain';
import { classes } from '@madoguchi/ui-kit';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import type { Command } from '../../app/keys.ts';
import type { Handlers } from '../../app/keyListener.ts';
import { useText } from '../../app/useText.ts';
import { useOpenDevices } from '../../devices/devicesDialogContext.ts';
import type { CallRights } from '../situation.ts';

interface CallBarProps {
  readonly call: Call | null;
  readonly rights: CallRights;
  /** Why the resident is held; `null` where they are not. */
  readonly held: HoldReason | null;
  /** The handlers of keys and buttons alike. */
  readonly handlers: Handlers;
}

/** The controls of a call, each with its label and key, always in the same order. */
export function CallBar({ call, rights, held, handlers }: CallBarProps) {
  const { t } = useText();
  const openDevices = useOpenDevices();
  const button: ButtonOf = (command) => ({ command, onClick: () => handlers[command]?.() });
  return (
    <div className="call-bar">
      <Toggles call={call} button={button} />
      <KeyedButton command="devices" icon="headset" onClick={openDevices}>
        {t('console:devices.open')}
      </KeyedButton>
      {rights.hold && (
        <KeyedButton
          variant={held === null ? 'neutral' : 'primary'}
          icon={held === null ? 'hold' : held === 'side-talk' ? 'people' : 'next'}
          {...button('hold')}
        >
          {t(holdWords(held))}
        </KeyedButton>
      )}
      {rights.transfer && (
        <KeyedButton icon="handoff" {...button('transfer')}>
          {t('console:transfer.button')}
        </KeyedButton>
      )}
      {rights.invite && (
        <KeyedButton icon="people" {...button('invite')}>
          {t('console:invite.button')}
        </KeyedButton>
      )}
      <span className="call-bar__end">
        {rights.end && (
          <KeyedButton variant="danger" icon="hang-up" {...button('end')}>
            {t('console:call.end')}
          </KeyedButton>
        )}
        {rights.part && (
          <KeyedButton variant="danger" icon="sign-out" {...button('part')}>
            {t('console:people.part')}
          </KeyedButton>
        )}
      </span>
    </div>
  );
}

/** Holds, goes on, or, after whoever helps has talked aside, introduces. */
function holdWords(held: HoldReason | null) {
  if (held === null) return 'console:hold.button';
  return held === 'side-talk' ? 'console:helper.introduce' : 'console:hold.resume';
}

type ButtonOf = (command: Command) => {
  readonly command: Command;
  readonly onClick: () => void;
};

interface TogglesProps {
  readonly call: Call | null;
  readonly button: ButtonOf;
}

function Toggles({ call, button }: TogglesProps) {
  const { t } = useText();
  const mic = call?.sending.microphone ?? true;
  const camera = call?.sending.camera ?? true;
  return (
    <>
      <KeyedButton
        icon={mic ? 'microphone' : 'microphone-off'}
        className={classes('toggle', !mic && 'toggle--off')}
        {...button('mic')}
      >
        {t(mic ? 'console:call.micOn' : 'console:call.micOff')}
      </KeyedButton>
      <KeyedButton
        icon={camera ? 'camera' : 'camera-off'}
        className={classes('toggle', !camera && 'toggle--off')}
        {...button('camera')}
      >
        {t(camera ? 'console:call.cameraOn' : 'console:call.cameraOff')}
      </KeyedButton>
    </>
  );
}
