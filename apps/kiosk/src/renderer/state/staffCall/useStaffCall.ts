import { keptTexts, type Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';
import { useClock, useLasted, useTimeOf } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { LINE_LOST_MS } from '../../config.ts';
import { useModel } from '../../services.ts';
import { useFollowedWish } from './useFollowedWish.ts';
import { due, parseWish, shownCall, type ShownCall, type Wish } from './wish.ts';

const KEY = 'staffCall';
/** Kept until the window is closed; it says nothing of anybody. */
const kept = keptTexts('window');

/** The call for the staff as the bar works with it. */
export interface StaffCallAccess {
  readonly shown: ShownCall;
  /** Whether its panel is open. */
  readonly isOpen: boolean;
  /** Calls, unless that is under way, and opens the panel. */
  readonly press: () => void;
  readonly withdraw: () => void;
  /** Somebody has come. */
  readonly finish: () => void;
  readonly close: () => void;
}

/** Calls the staff, with a server or without one. */
export function useStaffCall({ connection, view }: Snapshot<KioskView>): StaffCallAccess {
  const model = useModel();
  const clock = useClock();
  const [wish, setWish] = useState<Wish>(() => parseWish(kept.get(KEY)));
  const [isOpen, setOpen] = useState(wish.kind === 'call');
  /** The call that is over for this page, whatever the view still says. */
  const [over, setOver] = useState<string | null>(null);
  const isUp = connection.state === 'up';
  // A line that is back in a moment makes no noise.
  const isLost = useLasted(!isUp, LINE_LOST_MS);
  const call = view?.staffCall?.callId === over ? null : (view?.staffCall ?? null);
  const callId = (wish.kind === 'withdraw' ? wish.callId : null) ?? view?.staffCall?.callId ?? null;
  const what = useTimeOf(
    (now) => due(wish, { isUp, call: view?.staffCall ?? null }, now),
    LOOKS_MS,
  );
  const shown = useTimeOf((now) => shownCall(wish, { isUp: !isLost, call }, now), LOOKS_MS);
  useEffect(() => kept.set(KEY, JSON.stringify(wish)), [wish]);
  useFollowedWish(what, callId, wish.kind === 'made', setWish);
  const end = () => {
    setOver(callId);
    setOpen(false);
  };
  return {
    shown,
    isOpen: isOpen && shown !== 'none',
    press: () => {
      if (shown === 'none' || shown === 'refused') setWish({ kind: 'call', since: clock.now() });
      setOver(null);
      setOpen(true);
    },
    withdraw: () => {
      setWish({ kind: 'withdraw', callId: wish.kind === 'made' ? wish.callId : callId });
      end();
    },
    finish: () => {
      // It ends by itself where the server cannot be told.
      if (callId !== null) model.staffCall.finish(callId).catch(() => undefined);
      end();
    },
    close: () => {
      if (wish.kind === 'refused') setWish({ kind: 'nothing' });
      setOpen(false);
    },
  };
}

const LOOKS_MS = 1_000;
