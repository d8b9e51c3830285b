import type { Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';

type Scene = Snapshot<KioskView>;

/** A call for the staff: just made, unanswered for long, answered, answered in a call, and one that nobody can hear. */
export function staffCallScenes(idle: Scene, inCall: Scene): Record<string, () => Scene> {
  const calls = (
    { connection, view, call }: Scene,
    state: 'calling' | 'acknowledged',
    calledAt = Number.MAX_SAFE_INTEGER,
  ): Scene => ({
    ...{ connection, call },
    view: view && { ...view, staffCall: { callId: 's1', state, calledAt } },
  });
  return {
    'staff-calling': () => calls(idle, 'calling'),
    'staff-slow': () => calls(idle, 'calling', 0),
    'staff-coming': () => calls(idle, 'acknowledged'),
    'staff-coming-call': () => calls(inCall, 'acknowledged'),
    'staff-aloud': () => ({
      ...calls(idle, 'calling'),
      connection: { state: 'interrupted', since: 0 },
    }),
  };
}
