import type { DeskCameraHealth } from '@madoguchi/protocol';
import type { SendRequest } from '../signaling/requests.ts';
import type { DeskCameraState } from './paperModel.ts';

/** Tells the server how the camera over the desk is: after every connect, and whenever that changes. */
export class HealthTeller {
  readonly #send: SendRequest;
  #told: DeskCameraHealth | null = null;

  constructor(send: SendRequest) {
    this.#send = send;
  }

  /** The server knows nothing of a device that was away. */
  forget(): void {
    this.#told = null;
  }

  tell(cameras: DeskCameraState): void {
    const health = healthOf(cameras);
    if (health === null || health === this.#told) return;
    this.#told = health;
    this.#send('kiosk.health', { deskCamera: health }).catch(() => {
      // It is told again after the next connect.
      this.#told = null;
    });
  }
}

/** `null`: it is being looked at. */
function healthOf({ desk, problem, works }: DeskCameraState): DeskCameraHealth | null {
  if (desk === null) return 'undecided';
  if (desk === 'none') return 'none';
  if (problem !== null) return 'broken';
  return works ? 'works' : null;
}
