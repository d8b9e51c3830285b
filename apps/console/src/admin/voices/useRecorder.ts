import type { Devices } from '@madoguchi/client';
import { RECORDING_LIMITS, trimmed } from '@madoguchi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';

const { rate, shortestMs, longestMs } = RECORDING_LIMITS;

/** What a recording has come to. */
export type Take =
  | { readonly state: 'ready' | 'opening' | 'noMicrophone' | 'nothing' }
  | { readonly state: 'running'; readonly track: MediaStreamTrack }
  /** Samples from -1 to 1, without the silence at both ends. */
  | { readonly state: 'taken'; readonly samples: Float32Array };

/** Records from the microphone of this page, for so long as a recording may be. */
export interface Recorder {
  readonly take: Take;
  start(): void;
  stop(): void;
}

/** Makes a recorder; what is open is closed when the screen goes. */
export function useRecorder(devices: Devices): Recorder {
  const [take, setTake] = useState<Take>({ state: 'ready' });
  const running = useRef<MediaRecorder | null>(null);
  const isGone = useRef(false);
  const stop = useCallback(() => {
    if (running.current?.state === 'recording') running.current.stop();
  }, []);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop();
    };
  }, [stop]);
  const start = () => {
    setTake({ state: 'opening' });
    devices.open('microphone').then(
      ({ track }) => {
        if (isGone.current) {
          track.stop();
          return;
        }
        running.current = recorderOf(track, (samples) => setTake(takeOf(samples)));
        setTake({ state: 'running', track });
      },
      () => setTake({ state: 'noMicrophone' }),
    );
  };
  return { take, start, stop };
}

function takeOf(samples: Float32Array | null): Take {
  const speech = trimmed(samples ?? new Float32Array(0));
  const isSpeech = (speech.length / rate) * 1000 >= shortestMs;
  return isSpeech
    ? { state: 'taken', samples: speech.slice(0, (longestMs / 1000) * rate) }
    : { state: 'nothing' };
}

/** Records a track until it is stopped, or the time is over; `null` for what the browser cannot read itself. */
function recorderOf(
  track: MediaStreamTrack,
  onEnd: (samples: Float32Array | null) => void,
): MediaRecorder {
  const recorder = new MediaRecorder(new MediaStream([track]));
  const parts: Blob[] = [];
  const end = setTimeout(() => recorder.stop(), longestMs);
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  recorder.addEventListener('stop', () => {
    clearTimeout(end);
    track.stop();
    samplesOf(new Blob(parts)).then(onEnd, () => onEnd(null));
  });
  recorder.start();
  return recorder;
}

/** One channel, so many samples a second as a recording has. */
async function samplesOf(sound: Blob): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, rate);
  const buffer = await context.decodeAudioData(await sound.arrayBuffer());
  return buffer.getChannelData(0);
}
