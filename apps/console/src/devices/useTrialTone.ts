import { createTonePlayer } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';

/** Plays a tone on this loudspeaker, so that somebody hears where the voices will come from. */
export function useTrialTone(loudspeaker: string | null): () => void {
  const player = useRef<ReturnType<typeof createTonePlayer> | null>(null);
  useEffect(
    () => () => {
      player.current?.dispose();
      player.current = null;
    },
    [],
  );
  return () => {
    player.current ??= createTonePlayer();
    player.current.setLoudspeaker(loudspeaker);
    player.current.play('connected');
  };
}
