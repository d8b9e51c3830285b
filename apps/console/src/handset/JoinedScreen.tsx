import type { Connection, HandsetModel } from '@madoguchi/client';
import type { HandsetView } from '@madoguchi/protocol';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useWords } from '../guest/useWords.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';
import { HandsetWriting } from './HandsetWriting.tsx';
import { PhotographPart } from './PhotographPart.tsx';
import { useHandsetServices } from './services.ts';

interface JoinedScreenProps {
  readonly model: Pick<HandsetModel, 'document' | 'pages'>;
  readonly view: Extract<HandsetView, { stage: 'joined' }>;
  readonly connection: Connection;
  readonly onLeft: () => void;
}

/** 筆談 on the resident's own phone: what is typed here is theirs, as at the kiosk. */
export function JoinedScreen({ model, view, connection, onLeft }: JoinedScreenProps) {
  const { show, plain } = useWords();
  return (
    <HandsetFrame screen="joined">
      <main className="guest__main handset-joined">
        <h1 className="handset-joined__title">{show('handset:title')}</h1>
        <StatusBanner tone="warning">
          {connection.state === 'interrupted' ? show('handset:away') : null}
        </StatusBanner>
        <section className="writing handset-writing" aria-label={plain('handset:title')}>
          <HandsetWriting {...{ model, view }} focus />
        </section>
        <PhotographPart model={model} held={view.held} />
        <LeaveButton onLeft={onLeft} />
      </main>
    </HandsetFrame>
  );
}

/** Nothing is lost by it: the kiosk goes on, and can draw a code anew. */
function LeaveButton({ onLeft }: Pick<JoinedScreenProps, 'onLeft'>) {
  const { show } = useWords();
  const { api } = useHandsetServices();
  const { busy, failure, perform } = useAction<'leave'>();
  const leave = async (): Promise<void> => {
    if (await perform('leave', () => api.call('handsetLeave'))) onLeft();
  };
  return (
    <>
      <p role="alert" className="guest-check__failure">
        {failure && show(`errors:${failure}`)}
      </p>
      <Button icon="close" wide disabled={busy !== null} onClick={() => void leave()}>
        {show('handset:leave')}
      </Button>
    </>
  );
}
