import type { Call } from '@madoguchi/client';
import {
  isVoice,
  listen,
  NOTHING_CHECKED,
  type DeviceCheck,
  type PictureCheck,
  type SoundCheck,
  type VoiceCheck,
} from '@madoguchi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useModel } from '../../services.ts';

interface DeviceChecking {
  readonly check: DeviceCheck;
  readonly microphone: MediaStreamTrack | null;
  /** Takes a reading of the microphone's level. */
  readonly hear: (level: number) => void;
  /** What the resident says of the tone that they have tried. */
  readonly answer: (sound: SoundCheck) => void;
}

/** What whoever waits finds out about the devices; whoever is rung for them is told. */
export function useDeviceCheck(call: Call | null): DeviceChecking {
  const { sayDevices } = useModel();
  const [isHeard, setHeard] = useState(false);
  const [sound, setSound] = useState<SoundCheck>('untried');
  const readings = useRef(0);
  const hear = useCallback((level: number) => {
    readings.current = listen(readings.current, level);
    if (isVoice(readings.current)) setHeard(true);
  }, []);
  const microphone = call?.ownTracks.microphone ?? null;
  const voice = voiceIn(call, isHeard);
  const picture = pictureIn(call);
  useEffect(() => sayDevices({ picture, voice, sound }), [sayDevices, picture, voice, sound]);
  useEffect(() => () => sayDevices(null), [sayDevices]);
  return { check: { picture, voice, sound }, microphone, hear, answer: setSound };
}

function voiceIn(call: Call | null, isHeard: boolean): VoiceCheck {
  if (call === null) return NOTHING_CHECKED.voice;
  if (call.ownTracks.microphone !== null) return isHeard ? 'heard' : 'silent';
  return call.deviceProblem === null ? 'silent' : 'missing';
}

function pictureIn(call: Call | null): PictureCheck {
  if (call === null) return NOTHING_CHECKED.picture;
  if (call.ownTracks.camera !== null) return 'seen';
  return call.deviceProblem === null ? 'coming' : 'missing';
}
