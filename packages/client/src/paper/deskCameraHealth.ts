import type { DeskCameraHealth } from '@madoguchi/protocol';
import type { DeskCameraState } from './paperModel.ts';

/** How the camera over the desk is, as the server hears it; `null`: it is being looked at. */
export function healthOf({ desk, problem, works }: DeskCameraState): DeskCameraHealth | null {
  if (desk === null) return 'undecided';
  if (desk === 'none') return 'none';
  if (problem !== null) return 'broken';
  return works ? 'works' : null;
}
