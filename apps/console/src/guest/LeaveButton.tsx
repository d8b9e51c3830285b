import { Button, Dialog, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useGuestServices } from './services.ts';
import { useWords } from './useWords.tsx';

/** Leaves the call after a confirmation, because the link cannot be used again. */
export function LeaveButton({ onLeft }: { readonly onLeft: () => void }) {
  const { show } = useWords();
  const { api } = useGuestServices();
  const { busy, failure, perform } = useAction<'leave'>();
  const [asking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    if (await perform('leave', () => api.call('guestLeave'))) onLeft();
  };
  return (
    <>
      <Button
        variant="danger"
        icon="hang-up"
        className="guest-leave"
        onClick={() => setAsking(true)}
      >
        {show('guest:leave.open')}
      </Button>
      {asking && (
        <Dialog title={show('guest:leave.title')} onClose={() => setAsking(false)}>
          <p>{show('guest:leave.body')}</p>
          <p role="alert" className="guest-check__failure">
            {failure && show(`errors:${failure}`)}
          </p>
          <div className="dialog-actions guest-dialog">
            <Button
              variant="end"
              icon="hang-up"
              disabled={busy !== null}
              onClick={() => void leave()}
            >
              {show('guest:leave.yes')}
            </Button>
            <Button icon="back" onClick={() => setAsking(false)}>
              {show('guest:leave.no')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
