import type { Contact } from '@madoguchi/client';
import { groupedPhone } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import { contactOf, type ContactDraft } from '../../state/contactDraft.ts';
import { ofPerson } from '../../speech/spoken.ts';
import { spokenPhone } from '../../state/phone.ts';
import { useText } from '../../state/useText.tsx';
import { MainAction } from '../MainAction.tsx';
import { ReadButton } from '../ReadButton.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays, type StepFrame } from './StepWays.tsx';

interface CheckStepProps extends StepFrame {
  readonly draft: ContactDraft;
  readonly onSend: (contact: Contact) => Promise<void>;
}

/** The summary of the request before it is sent. */
export function CheckStep({ kind, note, draft, onSend, onBack, onStop }: CheckStepProps) {
  const text = useText();
  const contact = contactOf(draft);
  const { phone } = draft;
  const wished = contact === null ? '' : text.wish(contact.wish);
  const spoken = [
    text.say('ways:phone.number'),
    phone === '' ? text.say('ways:check.none') : ofPerson(spokenPhone(phone)),
    text.say(`ways:check.${kind}`),
    ofPerson(wished),
  ];
  return (
    <Screen
      name="contact"
      title={text.show('ways:check.title')}
      prompt={[
        // The number of somebody is heard by whoever stands by: it is read by a press alone.
        text.say('ways:check.title'),
      ]}
      words={
        <>
          <dl className="checked">
            <dt>
              <Icon name="call" />
              {text.show('ways:phone.number')}
            </dt>
            <dd className="checked__phone">
              {phone === '' ? text.show('ways:check.none') : groupedPhone(phone)}
            </dd>
            <dt>
              <Icon name="calendar" />
              {text.show(`ways:check.${kind}`)}
            </dt>
            <dd>{wished}</dd>
          </dl>
          <ReadButton spoken={spoken} />
          {note}
        </>
      }
      controls={
        <>
          <MainAction icon="check" action={async () => contact && onSend(contact)}>
            {text.show('ways:check.send')}
          </MainAction>
          <StepWays onBack={onBack} onStop={onStop} />
        </>
      }
    />
  );
}
