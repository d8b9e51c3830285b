import type { Phrase } from '@madoguchi/domain';
import { useLoaded } from '../../app/useLoaded.ts';
import { useActions } from '../actions.ts';

const NONE: readonly Phrase[] = [];

/** 定型文 of the topic that is being served; none until they are there. */
export function usePhrasesAtHand(): readonly Phrase[] {
  const { model } = useActions();
  return useLoaded(() => model.guide()).value?.phrases ?? NONE;
}
