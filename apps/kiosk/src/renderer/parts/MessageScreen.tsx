import type { SpokenKey, TextKey } from '@madoguchi/i18n';
import { Button, classes, Icon, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import type { Said } from '../speech/spoken.ts';
import { useText } from '../state/useText.tsx';
import { SurveyControls } from './survey/SurveyControls.tsx';
import type { Survey } from '../state/useSurvey.ts';
import { Screen } from './Screen.tsx';

interface MessageScreenProps {
  readonly icon: IconName;
  /** Whether the message is good news, for the colour of the picture. */
  readonly isWell?: boolean;
  readonly title: SpokenKey;
  /** What is read aloud after the title. */
  readonly spoken: readonly Said[];
  readonly controls: ReactNode;
  /** The words below the picture. */
  readonly children: ReactNode;
}

/** A screen with one message: a picture, a title, and words. */
export function MessageScreen(props: MessageScreenProps) {
  const { icon, isWell = false, title, spoken, controls, children } = props;
  const text = useText();
  return (
    <Screen
      name="message"
      title={text.show(title)}
      prompt={[text.say(title), ...spoken]}
      words={
        <>
          <Icon
            name={icon}
            className={classes('message-picture', isWell && 'message-picture--well')}
          />
          {children}
        </>
      }
      controls={controls}
    />
  );
}

interface LastScreenProps extends Omit<MessageScreenProps, 'controls'> {
  readonly onDone: () => void;
  /** Whether its button leads home at once, or to what is asked yet. */
  readonly leads?: 'home' | 'end';
  /** What is asked of the visit, in the place of the way home; `null` for nothing. */
  readonly survey?: Survey | null;
  /** What can be done before the end, in the place of the main button; `null` for nothing. */
  readonly before?: {
    readonly icon: IconName;
    readonly words: TextKey;
    readonly onPress: () => void;
  } | null;
}

/** The last screen of a visit. */
export function LastScreen(props: LastScreenProps) {
  const { onDone, leads = 'home', before = null, survey = null, ...message } = props;
  const text = useText();
  if (survey !== null) {
    const spoken = [...message.spoken, text.say('kiosk:survey.title')];
    return (
      <MessageScreen
        {...message}
        spoken={spoken}
        controls={<SurveyControls survey={survey} onDone={onDone} />}
      />
    );
  }
  return (
    <MessageScreen
      {...message}
      controls={
        <>
          {before && (
            <Button variant="primary" size="main" icon={before.icon} wide onClick={before.onPress}>
              {text.show(before.words)}
            </Button>
          )}
          <Button
            {...(before === null && { variant: 'primary', size: 'main' })}
            icon={leads === 'home' ? 'home' : 'check'}
            wide
            onClick={onDone}
          >
            {text.show(`kiosk:thanks.${leads}`)}
          </Button>
        </>
      }
    />
  );
}

/** Short notes below the words, each with its picture. */
export function Notes({ notes }: { readonly notes: readonly (readonly [IconName, TextKey])[] }) {
  const text = useText();
  return (
    <ul className="notes">
      {notes.map(([icon, key]) => (
        <li key={key}>
          <Icon name={icon} />
          <span>{text.show(key)}</span>
        </li>
      ))}
    </ul>
  );
}
