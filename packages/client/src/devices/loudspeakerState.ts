import type { DeviceChoices } from './ports.ts';

/**
 * Whether there is a loudspeaker, as far as a page can know: `unknown` where none was ever listed (some browsers list
 * none), `gone` where there was one and is none any more.
 */
export type LoudspeakerState = 'unknown' | 'there' | 'gone';

/** Follows the list of devices. One that names nothing at all says nothing of loudspeakers: a permission has ended. */
export function followLoudspeaker(
  before: LoudspeakerState,
  { loudspeaker, microphone, camera }: Pick<DeviceChoices, 'loudspeaker' | 'microphone' | 'camera'>,
): LoudspeakerState {
  if (loudspeaker.there.length > 0) return 'there';
  const isNamed = microphone.there.length > 0 || camera.there.length > 0;
  return before === 'there' && isNamed ? 'gone' : before;
}
