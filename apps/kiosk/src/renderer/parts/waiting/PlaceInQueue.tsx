import type { Call } from '@madoguchi/client';
import type { UnmetWay } from '@madoguchi/domain';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useModel } from '../../services.ts';
import { ofWard } from '../../speech/spoken.ts';
import type { Waiting } from '../../state/screenOf.ts';
import { deviceSaying } from '../../state/deviceWords.ts';
import { useText } from '../../state/useText.tsx';
import { DeviceWords, spokenFault } from '../DeviceWords.tsx';
import { OwnPicture } from '../OwnPicture.tsx';
import { Refusal } from '../MainAction.tsx';
import { Screen } from '../Screen.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { useOtherWays } from './OtherWays.tsx';
import { queueWords, type QueueWords } from './queueWords.ts';

interface PlaceInQueueProps {
  readonly consultation: Waiting | null;
  /** Whether a time can be booked instead. */
  readonly bookable: boolean;
  readonly call: Call | null;
  /** What a helper can say besides. */
  readonly brief: ReactNode;
  readonly onWay: (way: UnmetWay) => void;
}

/** The place in the queue: ticket, reason of a repeated wait, people ahead, estimate, and cancelling. */
export function PlaceInQueue({ consultation, bookable, call, brief, onWay }: PlaceInQueueProps) {
  const text = useText();
  const model = useModel();
  const { perform, failure } = useAction<'cancel'>();
  const words = queueWords(consultation, text);
  const others = useOtherWays({ consultation, bookable, onWay });
  const saying = call && deviceSaying(call);
  const fault = saying?.kind === 'fault' ? spokenFault(saying, text) : null;
  return (
    <Screen
      name="waiting"
      title={text.show('kiosk:waiting.ticket')}
      prompt={[
        text.say('kiosk:waiting.ticket'),
        ofWard(consultation?.ticket ?? ''),
        ...words.map(({ said }) => said),
        text.say('kiosk:waiting.sit'),
        ...others.prompt,
        ...(fault === null ? [] : [fault]),
      ]}
      words={
        <>
          <Place ticket={consultation?.ticket ?? '—'} words={words} />
          <p className="screen__lead">{text.show('kiosk:waiting.sit')}</p>
          <figure className="preview">
            <OwnPicture call={call} />
            <figcaption>{text.show('kiosk:waiting.preview')}</figcaption>
            <DeviceCheck call={call} />
          </figure>
          <StatusBanner tone="warning">
            {saying?.kind === 'fault' ? <DeviceWords saying={saying} canWrite={false} /> : null}
          </StatusBanner>
        </>
      }
      controls={
        <>
          <Refusal code={failure} />
          {others.shown}
          {brief}
          <div className="queue-ways">
            {others.stay}
            <Button
              variant="danger"
              size="main"
              icon="close"
              wide
              onClick={() => void perform('cancel', () => model.cancel())}
            >
              {text.show('kiosk:waiting.cancel')}
            </Button>
          </div>
        </>
      }
    />
  );
}

interface PlaceProps {
  readonly ticket: string;
  readonly words: readonly QueueWords[];
}

function Place({ ticket, words }: PlaceProps) {
  return (
    <>
      <p className="ticket" data-testid="ticket">
        {ticket}
      </p>
      <output className="place">
        {words.map(({ name, shown }) => (
          <span key={name} className={`place__${name}`}>
            {shown}
          </span>
        ))}
      </output>
    </>
  );
}
