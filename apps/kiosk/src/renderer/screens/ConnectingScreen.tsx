import { Screen } from '../parts/Screen.tsx';
import { useText } from '../state/useText.tsx';

/** The screen before the first answer of the server. */
export function ConnectingScreen() {
  const text = useText();
  return (
    <Screen
      name="message"
      title={text.show('common:product')}
      prompt={[text.say('common:connection.connecting')]}
      words={<output className="screen__lead">{text.show('common:connection.connecting')}</output>}
    />
  );
}
