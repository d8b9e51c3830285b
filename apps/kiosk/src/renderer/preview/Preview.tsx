import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView, PreviewedTopic } from '@madoguchi/protocol';
import { useMemo, useState } from 'react';
import { Frame } from '../parts/Frame.tsx';
import { ChoosingScreen } from '../screens/ChoosingScreen.tsx';
import { IdleScreen } from '../screens/IdleScreen.tsx';
import type { StaffCallAccess } from '../state/staffCall/useStaffCall.ts';
import type { DrivingAccess } from '../state/useDriving.ts';

const nothing = () => undefined;
const NO_CALL: StaffCallAccess = {
  ...{ shown: 'none', isOpen: false, press: nothing },
  ...{ withdraw: nothing, finish: nothing, close: nothing },
};
const NOT_DRIVEN: DrivingAccess = {
  ...{ told: null, isRefused: false, undo: nothing, refuse: nothing, allow: nothing },
};

/** The first screen and the choice of a topic, as they will be; a touch of a tile leads nowhere. */
export function Preview({ topics }: { readonly topics: readonly PreviewedTopic[] }) {
  const [name, setName] = useState<'idle' | 'choosing'>('choosing');
  const view = useMemo(() => viewWith(topics), [topics]);
  const dispatch = ({ type }: VisitEvent) => {
    if (type === 'start') setName('choosing');
    if (type === 'back' || type === 'leave') setName('idle');
  };
  const Shown = name === 'idle' ? IdleScreen : ChoosingScreen;
  return (
    <Frame
      screen={{ name, view }}
      district={null}
      interrupted={false}
      onLeave={() => setName('idle')}
      staffCall={NO_CALL}
      helper={null}
      practice={null}
      driving={NOT_DRIVEN}
    >
      <Shown key={name} view={view} dispatch={dispatch} />
    </Frame>
  );
}

/** What a kiosk at rest sees, with these topics, all of them open. */
function viewWith(topics: readonly PreviewedTopic[]): KioskView {
  const desk = { name: { ja: '' }, reason: 'own-branch' } as const;
  const opening = { state: 'open' } as const;
  return {
    ...{ district: '', branchName: '', demo: false, takesBookings: true },
    topics: topics.map((topic) => ({
      ...{ ...topic, state: 'shown', desk, bookable: false, opening },
    })),
    ...{ consultation: null, summary: null, survey: null, last: null, helper: null },
    ...{ driving: null, staffCall: null, closure: null, practice: false },
  };
}
