import { pictureFirst } from '@madoguchi/client';
import type { Visit, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { nextPictureOf, useObservable } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from 'react';
import { Frame } from './parts/Frame.tsx';
import { TimedScreenContext, Timeout } from './parts/Timeout.tsx';
import { fetchLaterScreens } from './parts/laterScreens.ts';
import { CurrentScreen } from './screens/CurrentScreen.tsx';
import { useModel, useServices } from './services.ts';
import type { Left } from './state/left.ts';
import { isDefault, volumeShare } from './state/preferences.ts';
import { usePreferences } from './state/PreferencesProvider.tsx';
import type { TakenForm } from './state/formKeeper.ts';
import { useFormKeeper } from './state/useFormKeeper.ts';
import { usePrintKeeper } from './state/usePrintKeeper.ts';
import { screenOf, type Screen } from './state/screenOf.ts';
import type { TimedScreen } from './state/timeouts.ts';
import { useDriving } from './state/useDriving.ts';
import { useHelper, usePractice } from './state/useHelper.ts';
import { useStaffCall } from './state/staffCall/useStaffCall.ts';
import { useVisit } from './state/useVisit.ts';

type BeforeACall = 'choosing' | 'checkIn' | 'confirming' | 'contact' | 'booking';
/** The screens on which the resident chooses, before there is a consultation. */
const BEFORE_A_CALL: ReadonlySet<Screen['name']> = new Set<BeforeACall>([
  'choosing',
  'checkIn',
  'confirming',
  'contact',
  'booking',
]);
const isBeforeACall = (name: Screen['name']): name is BeforeACall => BEFORE_A_CALL.has(name);

const NO_FORMS: readonly TakenForm[] = [];

/** The kiosk: the current screen within the constant frame. */
export function Kiosk({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const model = useModel();
  const shown = useMemo(() => pictureFirst(model, nextPictureOf), [model]);
  const snapshot = useObservable(shown);
  const [visit, dispatch] = useVisit(snapshot.view);
  const screen = screenOf(snapshot, visit);
  const { preferences, reset } = usePreferences();
  const [left, setLeft] = useState<Left | null>(null);
  const prints = usePrintKeeper(snapshot.view);
  const forms = useFormKeeper(snapshot.view);
  const closeSummary = useSummaryClosing(snapshot.view);
  const practice = usePractice(snapshot.view);
  const helper = useHelper(snapshot.view, () => {
    // A helper who signs in at an idle kiosk begins with the choice of the topic.
    if (screen.name === 'idle') dispatch({ type: 'start' });
  });
  const forget = useCallback(() => {
    setLeft(null);
    helper?.leave('visitOver');
    prints.forget();
    forms.forget();
    closeSummary();
  }, [prints, forms, closeSummary, helper]);
  useWipe(screen, forget);
  useLaterScreens(screen);
  useChoosingSaid(screen);
  useOutOfOrder(screen, visit, dispatch);
  useVolumeOfTones();
  const staffCall = useStaffCall(snapshot);

  const { name } = screen;
  const isFirst = name === 'idle' || name === 'outOfOrder';
  const driving = useDriving(snapshot.view, isFirst);
  const isLeftChanged = isFirst && !isDefault(preferences);
  const timedScreen = useTimedScreen(name, helper !== null);
  const leave = () => dispatch({ type: isBeforeACall(name) ? 'leave' : 'done' });

  return (
    <TimedScreenContext value={timedScreen}>
      <Frame
        screen={screen}
        district={snapshot.view?.district ?? null}
        interrupted={snapshot.connection.state === 'interrupted'}
        onLeave={leave}
        {...{ staffCall, helper, practice, driving }}
      >
        <CurrentScreen
          key={screen.name}
          screen={screen}
          call={snapshot.call}
          dispatch={dispatch}
          left={left}
          printable={screen.name === 'thanks' ? prints.printable(screen.view) : null}
          forms={screen.name === 'thanks' ? forms.taken(screen.view.last?.id ?? '') : NO_FORMS}
          onLeft={setLeft}
          onEnrolled={onEnrolled}
        />
        <Timeout timed={isBeforeACall(name) ? name : null} onEnd={leave} />
        <Timeout timed={isLeftChanged ? 'changed' : null} onEnd={reset} />
      </Frame>
    </TimedScreenContext>
  );
}

/** No timeout runs while there is a helper, who sees whether the resident is still there. */
const useTimedScreen = (screen: Screen['name'], helperIsThere: boolean): TimedScreen =>
  useMemo(() => ({ screen, helperIsThere }), [screen, helperIsThere]);

/** What was being chosen at a kiosk that is taken out of use is over. */
function useOutOfOrder({ name }: Screen, visit: Visit, dispatch: Dispatch<VisitEvent>) {
  const isOver = name === 'outOfOrder' && visit.screen !== 'idle';
  useEffect(() => {
    if (isOver) dispatch({ type: 'leave' });
  }, [isOver, dispatch]);
}

/** Takes the summary that the view has from the server's view as well. */
function useSummaryClosing(view: KioskView | null): () => void {
  const model = useModel();
  const about = view?.summary?.consultationId ?? null;
  return useCallback(() => {
    // What cannot be told now is told when the connection is back, or ends by itself on the server.
    if (about !== null) model.closeSummary(about).catch(() => undefined);
  }, [model, about]);
}

/** Resets everything that a visit changed when the first screen is back. */
function useWipe({ name }: Screen, forget: () => void) {
  const { reset } = usePreferences();
  const { visitEnded } = useServices();
  const before = useRef(name);
  useEffect(() => {
    const isFirst = (each: Screen['name']) => each === 'idle' || each === 'outOfOrder';
    const isBack = isFirst(name) && !isFirst(before.current) && before.current !== 'connecting';
    before.current = name;
    if (!isBack) return;
    reset();
    forget();
    // The page is clean already; the shell reports its own failures to its own log.
    visitEnded().catch(() => undefined);
  }, [name, reset, forget, visitEnded]);
}

/** Prefetches on the idle screen what the first load leaves out. */
function useLaterScreens({ name }: Screen) {
  useEffect(() => {
    if (name === 'idle') fetchLaterScreens();
  }, [name]);
}

/** The staff of the center see that somebody chooses. */
function useChoosingSaid({ name }: Screen) {
  const model = useModel();
  const isChoosing = isBeforeACall(name);
  useEffect(() => model.sayChoosing(isChoosing), [model, isChoosing]);
}

function useVolumeOfTones() {
  const { tones } = useServices();
  const { volume } = usePreferences().preferences;
  useEffect(() => tones.setVolume(volumeShare(volume)), [tones, volume]);
}
