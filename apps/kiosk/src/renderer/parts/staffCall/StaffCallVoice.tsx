import { useEffect } from 'react';
import { useServices } from '../../services.ts';
import { useReadAloud } from '../../speech/useReading.ts';
import type { ShownCall } from '../../state/staffCall/wish.ts';
import { useText } from '../../state/useText.tsx';
import { CALL_WORDS } from './callWords.ts';

/** Says what has become of a call, on every screen: by a tone, and aloud for whoever has chosen that. */
export function StaffCallVoice({ shown }: { readonly shown: ShownCall }) {
  return shown === 'none' ? null : <Voice key={shown} shown={shown} />;
}

const TONES = { coming: 'connected', slow: 'warning' } as const;

function Voice({ shown }: { readonly shown: Exclude<ShownCall, 'none'> }) {
  const text = useText();
  const { tones } = useServices();
  const { title, leads } = CALL_WORDS[shown];
  useReadAloud(
    [title, ...leads].map((key) => text.say(key)),
    'first',
  );
  useEffect(() => {
    if (shown === 'coming' || shown === 'slow') tones.play(TONES[shown]);
  }, [tones, shown]);
  return null;
}
