import { pictureFirst, type ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView, ContactView } from '@madoguchi/protocol';
import { LoadedPart, nextPictureOf, useAction, useObservable } from '@madoguchi/ui-kit';
import { lazy, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { BookingWishContext } from '../bookings/wish.ts';
import { fetchFormParts } from '../procedure/formParts.ts';
import { WorkScreen } from '../specialist/WorkScreen.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { ClockNotice } from './ClockNotice.tsx';
import { useFrame, type Room } from './frame.ts';
import { KeysProvider } from './KeysProvider.tsx';
import { IdleWatch } from './IdleWatch.tsx';
import { Plain } from './RefusedScreen.tsx';
import { useServices } from './services.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useText } from './useText.ts';
import { useMade } from './useMade.ts';

// Seldom needed, so it does not weigh on the first load.
const AccountPage = lazy(() => import('../account/AccountPage.tsx'));
const ProceduresPage = lazy(() => import('../procedure/list/ProceduresPage.tsx'));
// Specialists, who are most of the users, never load it.
const OverviewScreen = lazy(async () => ({
  default: (await import('../overview/OverviewScreen.tsx')).OverviewScreen,
}));
const BookingsPage = lazy(() => import('../bookings/BookingsPage.tsx'));
const RecordsPage = lazy(() => import('../records/RecordsPage.tsx'));

interface WorkProps {
  /** `now` is the server's time, as far as it is known. */
  readonly onRefused: (code: ErrorCode, now?: number) => void;
}

/** Connects for as long as somebody is signed in. */
export function Work(props: WorkProps) {
  const { createModel } = useServices();
  const { t } = useText();
  const model = useMade(createModel);
  return model ? <Connected {...props} model={model} /> : <Plain>{t('console:loading')}</Plain>;
}

function Connected({ model, onRefused }: WorkProps & { model: ConsoleModel }) {
  const { t } = useText();
  const shown = useMemo(() => pictureFirst(model, nextPictureOf), [model]);
  const { connection, view } = useObservable(shown);
  const { keys } = useFrame().staff;
  const code = connection.state === 'refused' ? connection.code : null;
  useEffect(() => {
    if (code) onRefused(code);
  }, [code, onRefused]);
  if (!view) return <Plain>{t('console:connection.connecting')}</Plain>;
  return (
    <div className="signed-in">
      <Watch view={view} onRefused={onRefused} />
      <ClockNotice />
      <KeysProvider settings={keys}>
        <WithWish>
          <Rooms shown={shown} view={view} model={model} />
        </WithWish>
      </KeysProvider>
    </div>
  );
}

/** A wish for contact that becomes a booking opens the page of the bookings, which forgets it when it is left. */
function WithWish({ children }: { readonly children: ReactNode }) {
  const { room, onRoom } = useFrame();
  const [wish, setWish] = useState<ContactView | null>(null);
  const onWish = useCallback(
    (next: ContactView | null) => {
      setWish(next);
      if (next !== null) onRoom('bookings');
    },
    [onRoom],
  );
  useEffect(() => {
    if (room !== 'bookings') setWish(null);
  }, [room]);
  const value = useMemo(() => ({ wish, onWish }), [wish, onWish]);
  return <BookingWishContext value={value}>{children}</BookingWishContext>;
}

interface RoomsProps {
  readonly shown: Pick<ConsoleModel, 'subscribe' | 'getSnapshot'>;
  readonly view: ConsoleView;
  readonly model: ConsoleModel;
}

function Rooms({ shown, view, model }: RoomsProps) {
  const { t } = useText();
  const { api } = useServices();
  const { room, hold, onLeft } = useFrame();
  const { connection, call } = useObservable(shown);
  const signOut = useAction<'signOut'>();
  const inCall = isInCall(view);
  // Accepting a call opens the work room: in any other room its sound would not be played.
  useEffect(() => (inCall ? hold() : undefined), [inCall, hold]);
  useEffect(fetchFormParts, []);
  // The browser asks before the page is left in a call, or with a write-up that was not sent.
  useLeaveGuard(view.current !== null);
  const leave = () =>
    void signOut.perform('signOut', () => api.call('signOut')).then((left) => left && onLeft());
  const search = useSearchKey(inCall);
  const opened = roomPage(room, view, search);
  const account = opened && (
    <LoadedPart meanwhile={<p className="main">{t('console:loading')}</p>}>{opened}</LoadedPart>
  );
  const frame = { connection, view, onSignOut: leave, signOutFailure: signOut.failure, account };
  if (view.me.role === 'specialist') return <WorkScreen {...frame} call={call} model={model} />;
  if (view.me.role === 'admin' && room === 'admin') return <AdminFrame {...{ ...frame, model }} />;
  return (
    <LoadedPart meanwhile={<Plain>{t('console:loading')}</Plain>}>
      <OverviewScreen {...frame} call={call} model={model} />
    </LoadedPart>
  );
}

/** How the page of the records was opened: by the key of the search, its words take the caret. */
interface SearchKey {
  readonly isSearching: boolean;
  readonly onSearching: () => void;
}

/** The key of the search opens the records; pages that are searched have it themselves. */
function useSearchKey(inCall: boolean): SearchKey {
  const { room, onRoom } = useFrame();
  const [isSearching, setSearching] = useState(false);
  const isOpened = inCall || room === 'records' || room === 'procedures';
  useShortcuts(
    isOpened
      ? {}
      : {
          search() {
            setSearching(true);
            onRoom('records');
          },
        },
  );
  const onSearching = useCallback(() => setSearching(false), []);
  return { isSearching, onSearching };
}

/** What a room puts into the middle; `null` where the work stays there. */
function roomPage(room: Room, view: ConsoleView, search: SearchKey) {
  switch (room) {
    case 'account':
      return <AccountPage />;
    case 'records':
      return <RecordsPage {...search} />;
    case 'bookings':
      return <BookingsPage view={view} />;
    case 'procedures':
      return <ProceduresPage view={view} covered={view.offer !== null} />;
    case 'work':
    case 'admin':
      return null;
  }
}

const isInCall = ({ current }: ConsoleView): boolean =>
  current !== null && current.state !== 'wrapUp';

/** A call and a ringing offer count as activity. */
function Watch({ view, onRefused }: WorkProps & { readonly view: ConsoleView }) {
  const { staff, onRenewed } = useFrame();
  return (
    <IdleWatch
      staff={staff}
      engaged={view.offer !== null || isInCall(view)}
      onRenewed={onRenewed}
      onRefused={onRefused}
    />
  );
}
