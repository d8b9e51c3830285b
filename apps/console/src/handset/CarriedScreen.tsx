import type { Call, Connection, HandsetModel } from '@madoguchi/client';
import type { HandsetView } from '@madoguchi/protocol';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useWords } from '../guest/useWords.tsx';
import { useWriting } from '../writing/useWriting.ts';
import { CarriedPeople, OwnPicture } from './CarriedPeople.tsx';
import { CarriedWriting } from './CarriedWriting.tsx';
import { EndButton } from './EndButton.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';
import { HeardWords } from './HeardWords.tsx';
import { SummaryPart } from './SummaryPart.tsx';
import './carried.css';

interface CarriedScreenProps {
  readonly model: HandsetModel;
  readonly view: Extract<HandsetView, { stage: 'carried' }>;
  readonly call: Call | null;
  readonly connection: Connection;
}

/** The call on the resident's own phone: who is there, what is written, and what they take along. */
export function CarriedScreen({ model, view, call, connection }: CarriedScreenProps) {
  const { show, plain } = useWords();
  const writing = useWriting(model, 'kiosk');
  const stands = standing(view);
  const [blocked, setBlocked] = useState<readonly (() => Promise<void>)[]>([]);
  const playAll = async (): Promise<void> => {
    await Promise.all(blocked.map((play) => play()));
    setBlocked([]);
  };
  return (
    <HandsetFrame screen="carried">
      <main className="guest__main carried" aria-label={plain('handset:carried.title')}>
        <h1 className="visually-hidden">{show('handset:carried.title')}</h1>
        <StatusBanner tone="warning">
          {connection.state === 'interrupted' ? show('handset:carried.away') : null}
        </StatusBanner>
        <StatusBanner tone="info">{stands && show(stands)}</StatusBanner>
        <CarriedPeople
          {...{ view, call }}
          onBlocked={(play) => setBlocked((all) => [...all, play])}
        />
        {!view.held && <HeardWords model={model} />}
        {blocked.length > 0 && (
          <Button variant="primary" icon="volume" wide onClick={() => void playAll()}>
            {show('handset:carried.play')}
          </Button>
        )}
        {view.summary && <SummaryPart summary={view.summary} />}
        {writing.isOpen && <CarriedWriting {...{ model, view }} byHand={writing.byHand} />}
        <OwnPicture call={call} />
        <div className="carried__controls">
          <Toggle source="microphone" {...{ call, model }} />
          <Toggle source="camera" {...{ call, model }} />
          <Button icon="writing" aria-pressed={writing.isOpen} onClick={writing.toggle}>
            {show(writing.isOpen ? 'handset:carried.writeClose' : 'handset:carried.write')}
          </Button>
          <EndButton model={model} />
        </div>
      </main>
    </HandsetFrame>
  );
}

/** Why the resident talks to nobody at the moment; `null` while they do. */
function standing({ waiting, held }: CarriedScreenProps['view']) {
  if (waiting) return 'handset:carried.waiting';
  return held ? 'handset:carried.held' : null;
}

interface ToggleProps extends Pick<CarriedScreenProps, 'call' | 'model'> {
  readonly source: 'microphone' | 'camera';
}

function Toggle({ source, call, model }: ToggleProps) {
  const { show } = useWords();
  const isOn = call?.sending[source] ?? true;
  return (
    <Button icon={isOn ? source : `${source}-off`} onClick={() => model.setSending(source, !isOn)}>
      {show(isOn ? `handset:carried.${source}Off` : `handset:carried.${source}On`)}
    </Button>
  );
}
