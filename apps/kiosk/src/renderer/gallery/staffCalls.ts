import type { Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';

type Scene = Snapshot<KioskView>;

/**
 * Scenes of staff and a kiosk: a helper, or a practice, before, while somebody waits, and in a call, a kiosk out of use, and a call for staff that is new, long
 * unanswered, answered, answered in a call, or unheard because there is no server.
 */
export function staffCallScenes(
  idle: Scene,
  waiting: Scene,
  inCall: Scene,
): Record<string, () => Scene> {
  const calls = (
    { connection, view, call }: Scene,
    state: 'calling' | 'acknowledged',
    calledAt = Number.MAX_SAFE_INTEGER,
  ): Scene => ({
    ...{ connection, call },
    view: view && { ...view, staffCall: { callId: 's1', state, calledAt } },
  });
  const helped = (scene: Scene): Scene => ({
    ...scene,
    view: scene.view && { ...scene.view, helper: { name: '池尻 職員1', since: 1 } },
  });
  const practised = (scene: Scene): Scene => {
    const { view, ...rest } = helped(scene);
    const played = view?.consultation && { ...view.consultation, ticket: '練習・池尻-012' };
    return {
      ...rest,
      view: view && { ...view, practice: true, consultation: played ?? null },
    };
  };
  const outOfOrder = (elsewhere: string[]): Scene => ({
    ...idle,
    view: idle.view && { ...idle.view, closure: { reason: 'maintenance', elsewhere } },
  });
  return {
    'out-of-order': () => outOfOrder(['2番窓口', '相談コーナー']),
    'out-of-order-alone': () => outOfOrder([]),
    'staff-calling': () => calls(idle, 'calling'),
    'staff-slow': () => calls(idle, 'calling', 0),
    'staff-coming': () => calls(idle, 'acknowledged'),
    'helper-idle': () => helped(idle),
    'helper-waiting': () => helped(waiting),
    'helper-call': () => helped(inCall),
    'practice-idle': () => practised(idle),
    'practice-waiting': () => practised(waiting),
    'practice-call': () => practised(inCall),
    'staff-coming-call': () => calls(inCall, 'acknowledged'),
    'staff-aloud': () => ({
      ...calls(idle, 'calling'),
      connection: { state: 'interrupted', since: 0 },
    }),
  };
}
