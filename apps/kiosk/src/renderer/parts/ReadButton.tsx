import { Button } from '@madoguchi/ui-kit';
import type { Spoken } from '../speech/spoken.ts';
import { useSpeech } from '../speech/useReading.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface ReadButtonProps {
  readonly spoken: readonly Spoken[];
  /** Whether it is there for those, too, who have not turned reading aloud on. */
  readonly isAlways?: boolean;
}

/**
 * Reads aloud what it stands beside, and stops: the way to hear what a person has typed or left, which is never read
 * unasked. Not offered where there is no voice for the language.
 */
export function ReadButton({ spoken, isAlways = false }: ReadButtonProps) {
  const text = useText();
  const { isPossible, isSpeaking, speak, stop } = useSpeech();
  const { readAloud } = usePreferences().preferences;
  if (!isPossible || !(isAlways || readAloud)) return null;
  return (
    <Button
      icon="read-aloud"
      aria-pressed={isSpeaking}
      onClick={() => (isSpeaking ? stop() : speak(spoken))}
    >
      {text.show(isSpeaking ? 'kioskForm:confirm.stop' : 'kioskForm:confirm.read')}
    </Button>
  );
}
