import { SURVEY_FACES, SURVEY_REPLIES } from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';
import { Button, Isolated, type IconName } from '@madoguchi/ui-kit';
import { useId, type ReactNode } from 'react';
import { useReadAloud } from '../../speech/useReading.ts';
import { useText } from '../../state/useText.tsx';
import type { Survey } from '../../state/useSurvey.ts';

interface SurveyControlsProps {
  readonly survey: Survey;
  /** To the first screen. */
  readonly onDone: () => void;
}

/** The survey in the place of the last screen's button: three faces, the question of the topic, thanks. */
export function SurveyControls({ survey, onDone }: SurveyControlsProps) {
  const text = useText();
  const { asked, current, choose, reply } = survey;
  const question = current.step === 'question' ? asked.question : null;
  useReadAloud(question === null ? [] : [text.sayOf(question.text)], 'first');
  switch (current.step) {
    case 'faces':
      return (
        <Question title={text.show('kiosk:survey.title')} onSkip={onDone}>
          {SURVEY_FACES.map((face) => (
            <Choice
              key={face}
              icon={`face-${face}`}
              words={`kiosk:survey.faces.${face}`}
              onPress={() => choose(face)}
            />
          ))}
        </Question>
      );
    case 'question':
      return (
        <Question
          title={<Isolated ruby>{text.of(asked.question?.text ?? { ja: '' })}</Isolated>}
          onSkip={() => reply(null)}
        >
          {SURVEY_REPLIES.map((said) => (
            <Choice
              key={said}
              icon={said === 'yes' ? 'check' : 'close'}
              words={`kiosk:survey.replies.${said}`}
              onPress={() => reply(said)}
            />
          ))}
        </Question>
      );
    case 'thanked':
      return (
        <>
          <output className="survey__title">{text.show('kiosk:survey.thanks')}</output>
          <Button variant="primary" size="main" icon="home" wide onClick={onDone}>
            {text.show('kiosk:thanks.home')}
          </Button>
        </>
      );
  }
}

interface QuestionProps {
  readonly title: ReactNode;
  readonly onSkip: () => void;
  readonly children: ReactNode;
}

/** What is asked, the answers in one row, and as large as they the way past it. */
function Question({ title, onSkip, children }: QuestionProps) {
  const text = useText();
  const titleId = useId();
  return (
    <section className="survey" aria-labelledby={titleId}>
      <div className="survey__words">
        <h2 className="survey__title" id={titleId}>
          {title}
        </h2>
        <p className="survey__note">{text.show('kiosk:survey.note')}</p>
      </div>
      <div className="survey__answers">
        {children}
        <Button className="survey__skip" icon="next" onClick={onSkip}>
          {text.show('kiosk:survey.skip')}
        </Button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly icon: IconName;
  readonly words: TextKey;
  readonly onPress: () => void;
}

function Choice({ icon, words, onPress }: ChoiceProps) {
  const text = useText();
  return (
    <Button className="survey__answer" icon={icon} onClick={onPress}>
      {text.show(words)}
    </Button>
  );
}
