import { Icon, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../state/useText.tsx';

interface HeldCoverProps {
  readonly reason: ReactNode;
  readonly picture: IconName;
}

/** The cover of the picture on hold: the reason, and that no specialist sees or hears the resident. */
export function HeldCover({ reason, picture }: HeldCoverProps) {
  const text = useText();
  return (
    <output className="held" data-testid="held">
      <Icon name={picture} className="held__picture" />
      <span className="held__reason">{reason}</span>
      <span className="held__private">
        <Icon name="microphone-off" />
        <Icon name="camera-off" />
        <span>{text.show('kiosk:call.held')}</span>
      </span>
    </output>
  );
}
