import type { RoomPeople } from '@madoguchi/protocol';
import { Button, type IconName } from '@madoguchi/ui-kit';
import { RESIDENT_ANSWERS } from '../../state/roomPeople.ts';
import { useText } from '../../state/useText.tsx';
import { CallQuestion } from '../CallQuestion.tsx';

interface PeopleQuestionProps {
  readonly question: 'first' | 'again';
  /** Whether something beside the faces needs the room. */
  readonly slim: boolean;
  readonly onAnswer: (people: RoomPeople) => void;
  readonly onLater: () => void;
}

const ICONS: Readonly<Record<(typeof RESIDENT_ANSWERS)[number], IconName>> = {
  alone: 'person',
  family: 'people',
  helper: 'hands',
  others: 'other',
};

/** The question who is with the resident; one touch is the answer. */
export function PeopleQuestion({ question, slim, onAnswer, onLater }: PeopleQuestionProps) {
  const text = useText();
  const words = [`kioskPaper:people.${question}`, 'kioskPaper:people.why'] as const;
  const later = (
    <Button icon="clock" className="call-question__later" onClick={onLater}>
      {text.show('kioskPaper:people.later')}
    </Button>
  );
  return (
    <CallQuestion
      title={text.show(words[0])}
      prompt={words.map((key) => text.say(key))}
      kind="people"
      slim={slim}
      tone={question === 'again'}
      answers={
        <>
          {RESIDENT_ANSWERS.map((people) => (
            <Button key={people} icon={ICONS[people]} onClick={() => onAnswer(people)}>
              {text.show(`kioskPaper:people.answer.${people}`)}
            </Button>
          ))}
          {slim && later}
        </>
      }
    >
      <p>{text.show(words[1])}</p>
      {!slim && later}
    </CallQuestion>
  );
}
