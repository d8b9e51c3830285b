import { useEffect, useState } from 'react';

const EVERY_MS = 100;
/** Speech near a microphone; what is louder fills the bar as well. */
const LOUD = 0.25;

const nobody = (): void => undefined;

/** The input level of a microphone, from 0 to 1; `onReading`, which stays the same function, hears each reading. */
export function useLevel(
  track: MediaStreamTrack | null,
  onReading: (level: number) => void = nobody,
): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (track === null) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      const level = Math.min(1, loudest / LOUD);
      setLevel(level);
      onReading(level);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      void context.close();
      setLevel(0);
    };
  }, [track, onReading]);
  return level;
}
