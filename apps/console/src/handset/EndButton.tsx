import type { HandsetModel } from '@madoguchi/client';
import { Button, Dialog, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useWords } from '../guest/useWords.tsx';

/** Ends the call after a question: there is no way back by the code. */
export function EndButton({ model }: { readonly model: Pick<HandsetModel, 'end'> }) {
  const { show } = useWords();
  const [asking, setAsking] = useState(false);
  const { busy, failure, perform } = useAction<'end'>();
  return (
    <>
      <Button variant="danger" icon="hang-up" onClick={() => setAsking(true)}>
        {show('handset:carried.end')}
      </Button>
      {asking && (
        <Dialog title={show('handset:carried.endTitle')} onClose={() => setAsking(false)}>
          <p>{show('handset:carried.endBody')}</p>
          <p role="alert" className="guest-check__failure">
            {failure && show(`errors:${failure}`)}
          </p>
          <div className="handset-photograph__ways">
            <Button
              {...{ variant: 'end', icon: 'hang-up', wide: true }}
              disabled={busy !== null}
              onClick={() => void perform('end', () => model.end())}
            >
              {show('handset:carried.endYes')}
            </Button>
            <Button icon="back" wide onClick={() => setAsking(false)}>
              {show('handset:carried.endNo')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
