import type { TakenAlong } from '@madoguchi/client';
import type { LocalisedText } from '@madoguchi/domain';
import type { DeskTelephone } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';
import { MainAction } from '../MainAction.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays } from './StepWays.tsx';
import { spokenTelephone, TelephoneCard } from './TelephoneCard.tsx';

interface TakeAlongProps {
  readonly way: TakenAlong;
  readonly topicName: LocalisedText;
  /** The telephone of the desk, which is shown with the paper, too. */
  readonly telephone: DeskTelephone | null;
  /** The note that this gives up the place in the queue; `null` outside a queue. */
  readonly note: ReactNode;
  readonly onTake: () => Promise<void>;
  readonly onBack: () => void;
}

const ICONS = { telephone: 'call', paper: 'paper' } as const;

/** The confirmation of a telephone number or a paper, which gives up the place in the queue. */
export function TakeAlong({ way, topicName, telephone, note, onTake, onBack }: TakeAlongProps) {
  const text = useText();
  const names = { topic: text.of(topicName) };
  return (
    <Screen
      name="contact"
      picture={ICONS[way]}
      title={text.show(`ways:take.${way}`)}
      prompt={[
        text.say(`ways:take.${way}`),
        way === 'paper'
          ? text.say('ways:take.paperLead', names)
          : text.say('ways:take.telephoneLead'),
        ...(telephone ? spokenTelephone(telephone, text) : []),
      ]}
      words={
        <>
          {way === 'paper' && (
            <p className="take-lead">{text.show('ways:take.paperLead', names)}</p>
          )}
          {telephone && way === 'paper' && (
            <p className="screen__lead">{text.show('ways:take.ask')}</p>
          )}
          {telephone && <TelephoneCard telephone={telephone} />}
          {way === 'telephone' && (
            <p className="screen__lead">{text.show('ways:take.telephoneLead')}</p>
          )}
          {note !== null && (
            <p className="take-note">
              <Icon name="info" />
              <span>{note}</span>
            </p>
          )}
        </>
      }
      controls={
        <>
          <MainAction icon="check" action={onTake}>
            {text.show(`ways:take.${way}Go`)}
          </MainAction>
          <StepWays onBack={onBack} />
        </>
      }
    />
  );
}
