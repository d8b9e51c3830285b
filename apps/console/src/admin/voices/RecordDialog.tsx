import { waveOf } from '@madoguchi/domain';
import { Button, Dialog, Isolated, StatusBanner, useNow, type Action } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useDevices } from '../../devices/devicesContext.ts';
import { MicrophoneLevel } from '../../devices/MicrophoneLevel.tsx';
import '../parts/dialogs.css';
import type { SentenceRow } from './sentenceRows.ts';
import { usePlayer } from './usePlayer.ts';
import { useRecorder, type Recorder, type Take } from './useRecorder.ts';

interface RecordDialogProps {
  readonly row: SentenceRow;
  /** The attribute `lang` of the sentence. */
  readonly lang: string;
  readonly change: Pick<Action<string>, 'busy' | 'failure'>;
  readonly onKeep: (samples: Float32Array) => void;
  readonly onClose: () => void;
}

/** Records one sentence: reads it, listens to it, and keeps it or records it again. */
export function RecordDialog({ row, lang, change, onKeep, onClose }: RecordDialogProps) {
  const { t } = useText();
  const recorder = useRecorder(useDevices());
  const { take } = recorder;
  return (
    <Dialog title={t('adminVoices:record.title')} onClose={onClose} className="record-dialog">
      <p className="record-dialog__words" lang={lang}>
        <Isolated>{row.words}</Isolated>
      </p>
      <p>{t('adminVoices:record.hint')}</p>
      <TakeState take={take} />
      <FailureNotice code={change.failure} />
      <div className="dialog-actions">
        {take.state === 'taken' && (
          <Button
            variant="primary"
            icon="check"
            aria-busy={change.busy !== null}
            onClick={() => onKeep(take.samples)}
          >
            {t('adminVoices:record.keep')}
          </Button>
        )}
        <TakeButtons recorder={recorder} />
        <Button onClick={onClose}>{t('admin:form.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function TakeState({ take }: { readonly take: Take }) {
  const { t } = useText();
  switch (take.state) {
    case 'ready':
    case 'taken':
      return null;
    case 'opening':
      return <p aria-live="polite">{t('adminVoices:record.opening')}</p>;
    case 'noMicrophone':
    case 'nothing':
      return <StatusBanner tone="warning">{t(`adminVoices:record.${take.state}`)}</StatusBanner>;
    case 'running':
      return (
        <MicrophoneLevel track={take.track} label={t('adminVoices:record.level')}>
          <Seconds />
        </MicrophoneLevel>
      );
  }
}

function Seconds() {
  const { t } = useText();
  const now = useNow(500);
  const [since] = useState(now);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return <>{t('adminVoices:record.running', { seconds })}</>;
}

function TakeButtons({ recorder: { take, start, stop } }: { readonly recorder: Recorder }) {
  const { t } = useText();
  const play = usePlayer();
  switch (take.state) {
    case 'opening':
      return null;
    case 'running':
      return (
        <Button variant="primary" icon="hold" onClick={stop}>
          {t('adminVoices:record.stop')}
        </Button>
      );
    case 'taken':
      return (
        <>
          <Button
            icon="read-aloud"
            onClick={() => void play(new Blob([waveOf(take.samples)])).catch(() => undefined)}
          >
            {t('adminVoices:record.listen')}
          </Button>
          <Button icon="reload" onClick={start}>
            {t('adminVoices:record.again')}
          </Button>
        </>
      );
    case 'ready':
    case 'noMicrophone':
    case 'nothing':
      return (
        <Button variant="primary" icon="microphone" onClick={start}>
          {t('adminVoices:record.start')}
        </Button>
      );
  }
}
