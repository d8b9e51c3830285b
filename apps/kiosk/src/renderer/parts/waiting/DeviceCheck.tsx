import type { Call } from '@madoguchi/client';
import type { SoundCheck } from '@madoguchi/domain';
import { Button, Icon, useLevel } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useServices } from '../../services.ts';
import { useText } from '../../state/useText.tsx';
import { useDeviceCheck } from './useDeviceCheck.ts';

/** While somebody waits: whether their voice arrives, and whether they hear the kiosk. */
export function DeviceCheck({ call }: { readonly call: Call | null }) {
  const { check, microphone, hear, answer } = useDeviceCheck(call);
  return (
    <div className="device-check">
      {check.voice !== 'missing' && (
        <VoiceBar track={microphone} isHeard={check.voice === 'heard'} onReading={hear} />
      )}
      <ToneCheck sound={check.sound} onAnswer={answer} />
    </div>
  );
}

interface VoiceBarProps {
  readonly track: MediaStreamTrack | null;
  readonly isHeard: boolean;
  readonly onReading: (level: number) => void;
}

/** A bar that moves with the voice. */
function VoiceBar({ track, isHeard, onReading }: VoiceBarProps) {
  const text = useText();
  const level = useLevel(track, onReading);
  return (
    <div className="device-check__voice">
      <Icon name={isHeard ? 'check' : 'microphone'} />
      <meter value={level} aria-label={text.plain('kiosk:deviceCheck.level')} />
      <output>{text.show(isHeard ? 'kiosk:deviceCheck.heard' : 'kiosk:deviceCheck.speak')}</output>
    </div>
  );
}

interface ToneCheckProps {
  readonly sound: SoundCheck;
  readonly onAnswer: (sound: SoundCheck) => void;
}

/** Plays a tone and asks whether it was heard. */
function ToneCheck({ sound, onAnswer }: ToneCheckProps) {
  const text = useText();
  const { tones } = useServices();
  const [isAsking, setAsking] = useState(false);
  const play = () => {
    tones.play('connected');
    setAsking(true);
  };
  const say = (answer: SoundCheck) => () => {
    setAsking(false);
    onAnswer(answer);
  };
  if (isAsking) {
    return (
      <div className="device-check__tone">
        <output>{text.show('kiosk:deviceCheck.ask')}</output>
        <Button onClick={say('heard')}>{text.show('kiosk:deviceCheck.yes')}</Button>
        <Button onClick={say('unheard')}>{text.show('kiosk:deviceCheck.no')}</Button>
      </div>
    );
  }
  return (
    <div className="device-check__tone">
      {sound !== 'untried' && (
        <output>
          {text.show(
            sound === 'heard' ? 'kiosk:deviceCheck.soundHeard' : 'kiosk:deviceCheck.louder',
          )}
        </output>
      )}
      {sound !== 'heard' && (
        <Button icon="volume" onClick={play}>
          {text.show(sound === 'untried' ? 'kiosk:deviceCheck.try' : 'kiosk:deviceCheck.again')}
        </Button>
      )}
    </div>
  );
}
