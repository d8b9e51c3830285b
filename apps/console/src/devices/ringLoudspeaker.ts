import type { DeviceChoices } from '@madoguchi/client';

/** The loudspeaker that rings: the one chosen for it, or else the one of the call; `null`: the system's. */
export function ringLoudspeaker({
  ring,
  loudspeaker,
}: Pick<DeviceChoices, 'ring' | 'loudspeaker'>): string | null {
  return ring.present ?? loudspeaker.present;
}
