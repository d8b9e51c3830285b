import type { ErrorCode } from '@madoguchi/domain';
import { useClock, useObservable } from '@madoguchi/ui-kit';
import { useCallback, useMemo, useState, type Dispatch } from 'react';
import { RequiredScreen } from '../account/RequiredScreen.tsx';
import { FrameContext, type Frame, type Room, type WantedRecords } from './frame.ts';
import { IdleWatch } from './IdleWatch.tsx';
import { roomAt } from './roomAddress.ts';
import { RoomHistory } from './roomHistory.ts';
import { useServices } from './services.ts';
import type { SessionEvent, Staff } from './session.ts';
import { Work } from './Work.tsx';

interface SignedInProps {
  readonly staff: Staff;
  readonly dispatch: Dispatch<SessionEvent>;
}

/** The room to begin with: the one in the address, or the default of the role. */
const firstRoom = ({ role }: Staff): Room =>
  roomAt(location.pathname, location.hash) ?? (role === 'admin' ? 'admin' : 'work');

/** The page of a signed-in person: first the required set-up of their role, then the work. */
export function SignedIn({ staff, dispatch }: SignedInProps) {
  const { api } = useServices();
  const [rooms] = useState(() => new RoomHistory(firstRoom(staff)));
  const shown = useObservable(rooms);
  const onRenewed = useCallback(
    (renewed: Staff) => dispatch({ type: 'renewed', staff: renewed }),
    [dispatch],
  );
  const onLeft = useCallback(() => dispatch({ type: 'signedOut' }), [dispatch]);
  const clock = useClock();
  const onRefused = useCallback(
    (code: ErrorCode) => dispatch({ type: 'refused', code, now: clock.now() }),
    [dispatch, clock],
  );
  const [wantedRecords, setWantedRecords] = useState<WantedRecords | null>(null);
  const frame: Frame = useMemo(
    () => ({
      ...{ staff, ...shown, hold: rooms.hold, onRenewed, onLeft, wantedRecords },
      onRoom(room) {
        setWantedRecords(null);
        rooms.open(room);
      },
      onRecords(wanted) {
        setWantedRecords(wanted);
        rooms.open('records');
      },
    }),
    [staff, shown, rooms, onRenewed, onLeft, wantedRecords],
  );
  if (staff.required) {
    // Signing out leaves the page whatever the server answers.
    const leave = () => void api.call('signOut').then(onLeft, onLeft);
    return (
      <>
        <RequiredScreen
          key={staff.required}
          me={staff}
          required={staff.required}
          onDone={onRenewed}
          onSignOut={leave}
        />
        <IdleWatch staff={staff} engaged={false} onRenewed={onRenewed} onRefused={onRefused} />
      </>
    );
  }
  return (
    <FrameContext value={frame}>
      <Work onRefused={onRefused} />
    </FrameContext>
  );
}
