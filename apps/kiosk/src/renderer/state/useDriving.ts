import type { Drive } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { DRIVEN_TOLD_MS } from '../config.ts';
import { useModel, useServices } from '../services.ts';
import { carryOut } from './driven.ts';
import { PagesShownContext } from './pagesShown.ts';
import { usePreferences } from './PreferencesProvider.tsx';

/** What the resident is told now: a change that staff have made, or that they make none. */
export type ToldDriving =
  { readonly is: 'changed'; readonly drive: Drive } | { readonly is: 'refused' };

/** 画面の操作 as the screens work with it. */
export interface DrivingAccess {
  readonly told: ToldDriving | null;
  readonly isRefused: boolean;
  /** Puts back what was before the change that is told. */
  readonly undo: () => void;
  readonly refuse: () => void;
  readonly allow: () => void;
}

/** For what lies deep in a screen, such as the panels of the lower bar. */
export const DrivingContext = createContext<Pick<DrivingAccess, 'isRefused' | 'allow'> | null>(
  null,
);

interface Made {
  readonly driveId: string;
  /** Puts back what was before. */
  readonly back: () => void;
}

/** Makes the changes that staff ask of this kiosk, tells the resident for a while, and forgets all with the visit. */
export function useDriving(view: KioskView | null, isFirst: boolean): DrivingAccess {
  const { driving } = useModel();
  const { preferences, change } = usePreferences();
  const { cameras } = useServices();
  const pages = useContext(PagesShownContext);
  const [made, setMade] = useState<Made | null>(null);
  const [told, setTold] = useState<ToldDriving | null>(null);
  const now = view?.driving ?? null;
  const asked = now?.state === 'asked' ? now : null;
  const doneId = useRef<string | null>(null);
  useEffect(() => {
    if (asked === null || doneId.current === asked.driveId) return;
    doneId.current = asked.driveId;
    const { driveId, drive } = asked;
    const back = carryOut(drive, { preferences, change, pages, cameras });
    // An answer that is lost is missed for ten seconds and no longer.
    const answer = (result: 'done' | 'already') =>
      void driving.answer(driveId, result).catch(() => undefined);
    if (back === null) return answer('already');
    setMade({ driveId, back });
    setTold({ is: 'changed', drive });
    return answer('done');
  }, [asked, preferences, change, pages, cameras, driving]);
  useToldForAWhile(told, setTold);
  const hasSomething = now !== null;
  useEffect(() => {
    if (!isFirst || !hasSomething) return;
    setTold(null);
    cameras.forget();
    driving.say('forget').catch(() => undefined);
  }, [isFirst, hasSomething, cameras, driving]);
  const undo = useCallback(() => {
    setTold(null);
    if (made === null) return;
    made.back();
    driving.answer(made.driveId, 'undone').catch(() => undefined);
  }, [made, driving]);
  const refuse = useCallback(() => {
    setTold({ is: 'refused' });
    driving.say('refuse').catch(() => undefined);
  }, [driving]);
  const allow = useCallback(() => {
    setTold(null);
    driving.say('allow').catch(() => undefined);
  }, [driving]);
  const isRefused = now?.state === 'refused';
  return useMemo(
    () => ({ told, isRefused, undo, refuse, allow }),
    [told, isRefused, undo, refuse, allow],
  );
}

function useToldForAWhile(
  told: ToldDriving | null,
  setTold: (told: ToldDriving | null) => void,
): void {
  useEffect(() => {
    if (told === null) return undefined;
    const over = setTimeout(() => setTold(null), DRIVEN_TOLD_MS);
    return () => clearTimeout(over);
  }, [told, setTold]);
}
