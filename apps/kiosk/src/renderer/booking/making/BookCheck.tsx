import { groupedPhone, type LocalisedText } from '@madoguchi/domain';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { StepWays } from '../../parts/contact/StepWays.tsx';
import { MainAction } from '../../parts/MainAction.tsx';
import { ReadButton } from '../../parts/ReadButton.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ofPerson } from '../../speech/spoken.ts';
import { spokenPhone } from '../../state/phone.ts';
import { useText } from '../../state/useText.tsx';
import type { Held } from './making.ts';
import { useWhen } from './useWhen.ts';

interface BookCheckProps {
  readonly topicName: LocalisedText;
  readonly held: Held;
  readonly name: string;
  readonly phone: string;
  readonly note: ReactNode;
  readonly onBook: () => Promise<void>;
  readonly onBack: () => void;
  readonly onStop: () => void;
}

/** Everything once more before it is booked. */
export function BookCheck(props: BookCheckProps) {
  const { topicName, held, name, phone, note, onBook, onBack, onStop } = props;
  const text = useText();
  const when = useWhen()(held.slot);
  const topic = text.of(topicName);
  const none = text.show('ways:check.none');
  const spoken = [
    ...[text.say('ways:check.booking'), ofPerson(when), text.sayOf(topicName)],
    text.say('ways:book.nameField'),
    name === '' ? text.say('ways:check.none') : ofPerson(name),
    text.say('ways:phone.number'),
    phone === '' ? text.say('ways:check.none') : ofPerson(spokenPhone(phone)),
  ];
  return (
    <Screen
      name="contact"
      title={text.show('ways:check.title')}
      // What was said about a person is heard by whoever stands by: it is read by a press alone.
      prompt={[text.say('ways:check.title')]}
      words={
        <>
          <p className="opens">
            <strong>{when}</strong>
            <Isolated ruby>{topic}</Isolated>
          </p>
          <dl className="checked">
            <dt>
              <Icon name="person" />
              {text.show('ways:book.nameField')}
            </dt>
            <dd>{name === '' ? none : <Isolated>{name}</Isolated>}</dd>
            <dt>
              <Icon name="call" />
              {text.show('ways:phone.number')}
            </dt>
            <dd className="checked__phone">{phone === '' ? none : groupedPhone(phone)}</dd>
          </dl>
          <ReadButton spoken={spoken} />
          {note}
        </>
      }
      controls={
        <>
          <MainAction icon="check" action={onBook}>
            {text.show('ways:book.go')}
          </MainAction>
          <StepWays onBack={onBack} onStop={onStop} />
        </>
      }
    />
  );
}
