import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useWords } from '../guest/useWords.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';

interface StartScreenProps {
  readonly busy: boolean;
  readonly failure: ErrorCode | null;
  readonly onJoin: () => void;
}

/** What the phone is going to do. The code is used up by the button, never by looking at the address. */
export function StartScreen({ busy, failure, onJoin }: StartScreenProps) {
  const { show } = useWords();
  return (
    <HandsetFrame screen="start">
      <main className="guest__main handset-plain">
        <h1>{show('handset:title')}</h1>
        <p className="guest__lead handset-plain__point">
          <Icon name="writing" />
          <span>{show('handset:start.lead')}</span>
        </p>
        <p className="guest__lead handset-plain__point">
          <Icon name="camera" />
          <span>{show('handset:start.keeps')}</span>
        </p>
        <p role="alert" className="guest-check__failure">
          {failure && show(`errors:${failure}`)}
        </p>
        <Button variant="primary" size="main" icon="next" wide disabled={busy} onClick={onJoin}>
          {show('handset:start.join')}
        </Button>
      </main>
    </HandsetFrame>
  );
}
