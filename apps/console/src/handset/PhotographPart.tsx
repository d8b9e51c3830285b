import type { HandsetModel } from '@madoguchi/client';
import { Button, Dialog, StatusBanner } from '@madoguchi/ui-kit';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../guest/useWords.tsx';
import { usePhotograph, type Photographing } from './usePhotograph.ts';

interface PhotographPartProps {
  readonly model: Pick<HandsetModel, 'pages' | 'document'>;
  /** Whether the resident is held, so that nothing is shown. */
  readonly held: boolean;
}

/** A photograph of a paper: taken by the phone's own camera, looked at, and then a page of the call. */
export function PhotographPart({ model, held }: PhotographPartProps) {
  const { show, plain } = useWords();
  const photographing = usePhotograph(model);
  const input = useRef<HTMLInputElement>(null);
  const { now, take } = photographing;
  const again = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={plain('handset:photo.take')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          // The same picture may be chosen once more.
          target.value = '';
        }}
      />
      <StatusBanner tone={now.state === 'problem' ? 'warning' : 'info'}>{said()}</StatusBanner>
      <Button icon="camera" wide disabled={held || now.state === 'preparing'} onClick={again}>
        {show('handset:photo.take')}
      </Button>
      <Looking {...{ photographing, again }} />
    </>
  );

  function said(): ReactNode {
    if (now.state === 'problem') return show(`handset:photo.problem.${now.problem}`);
    if (now.state === 'preparing') return show('handset:photo.preparing');
    return now.state === 'sent' ? show('handset:photo.sent') : null;
  }
}

interface LookingProps {
  readonly photographing: Photographing;
  readonly again: () => void;
}

/** Nobody else sees it before the resident has said so. */
function Looking({ photographing, again }: LookingProps) {
  const { show, plain } = useWords();
  const { now, send, putAway } = photographing;
  if (now.state !== 'looking' && now.state !== 'sending') return null;
  const isSending = now.state === 'sending';
  return (
    <Dialog title={show('handset:photo.title')} onClose={putAway}>
      <img className="handset-photograph" src={now.address} alt={plain('handset:photo.picture')} />
      <p>{show('handset:photo.seen')}</p>
      <div className="handset-photograph__ways">
        <Button variant="primary" icon="next" wide disabled={isSending} onClick={() => void send()}>
          {show(isSending ? 'handset:photo.sending' : 'handset:photo.send')}
        </Button>
        <Button icon="reload" wide disabled={isSending} onClick={again}>
          {show('handset:photo.again')}
        </Button>
        <Button icon="close" wide disabled={isSending} onClick={putAway}>
          {show('handset:photo.putAway')}
        </Button>
      </div>
    </Dialog>
  );
}
