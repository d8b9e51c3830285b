import { createElement, Icon } from '@madoguchi/ui-kit';
import { useRef, useState } from 'react';
import { HELD_MS } from '../../config.ts';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useText } from '../../state/useText.tsx';
import { cameraScreens } from '../laterScreens.ts';
import { useLoadedScreen } from '../useLoadedScreen.ts';
import { StaffCodeSlot } from './StaffCodeSlot.tsx';

/**
 * The way of staff to the pad for their code, and to the cameras of this kiosk: it has to be held, so that a resident does
 * not get there by a touch.
 */
export function StaffEntry() {
  const text = useText();
  const { cameras } = useKioskPaper().seen;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState<'code' | 'cameras' | null>(null);
  const screens = useLoadedScreen(cameraScreens, open === 'cameras');
  const close = () => setOpen(null);
  const isUnset = cameras.desk === null && cameras.there.length > 1;
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen('code'), HELD_MS);
  };
  const letGo = () => clearTimeout(timer.current);
  return (
    <>
      <button
        type="button"
        className="bar__button bar__button--staff"
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onKeyDown={({ key, repeat }) => {
          if (!repeat && (key === 'Enter' || key === ' ')) hold();
        }}
        onKeyUp={letGo}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Icon name="key" />
        <span>{text.show(isUnset ? 'kioskStaff:desk.entryUnset' : 'kioskStaff:desk.entry')}</span>
      </button>
      {open === 'code' && <StaffCodeSlot onClose={close} onCameras={() => setOpen('cameras')} />}
      {open === 'cameras' && screens && createElement(screens.DeskCameraDialog, { onClose: close })}
    </>
  );
}
