/** Whether the own picture is seen: it is on its way, there, or cannot be had. */
export type PictureCheck = 'coming' | 'seen' | 'missing';
/** Whether the microphone hears somebody: nobody has spoken, a voice was heard, or there is no microphone. */
export type VoiceCheck = 'silent' | 'heard' | 'missing';
/** Whether somebody hears the kiosk: nobody has tried, they do, or they do not. */
export type SoundCheck = 'untried' | 'heard' | 'unheard';

/** What somebody who waits has found out about the devices of their kiosk. */
export interface DeviceCheck {
  readonly picture: PictureCheck;
  readonly voice: VoiceCheck;
  readonly sound: SoundCheck;
}

export const NOTHING_CHECKED: DeviceCheck = {
  picture: 'coming',
  voice: 'silent',
  sound: 'untried',
};

/** What a specialist has to know before they answer; what nobody has tried is no trouble. */
export type DeviceTrouble = 'noPicture' | 'noVoice' | 'noSound';

/** What does not work, the most important first: without a voice there is no talk. */
export function troublesOf({ picture, voice, sound }: DeviceCheck): readonly DeviceTrouble[] {
  return [
    ...(voice === 'missing' ? (['noVoice'] as const) : []),
    ...(sound === 'unheard' ? (['noSound'] as const) : []),
    ...(picture === 'missing' ? (['noPicture'] as const) : []),
  ];
}

/** A voice near a microphone, as a share of what a level shows at most. */
const SPOKEN = 0.2;
/** So many readings in a row: a knock on the table is shorter. */
const READINGS = 3;

/** Hears a voice in the levels of a microphone (0 to 1), and keeps that it did. */
export function listen(heard: number, level: number): number {
  if (heard >= READINGS) return heard;
  return level >= SPOKEN ? heard + 1 : 0;
}

/** Whether `listen` has heard a voice. */
export const isVoice = (heard: number): boolean => heard >= READINGS;
