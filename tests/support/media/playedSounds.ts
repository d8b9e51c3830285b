import type { BrowserContext, Page } from 'playwright-core';

/** A sound that a page has begun to play. */
export interface PlayedSound {
  readonly seconds: number;
  /** Its pitch in Hz, by how often its loud parts cross zero: that of a tone. */
  readonly hertz: number;
}

interface Played {
  readonly sounds: PlayedSound[];
  context: BaseAudioContext | null;
  gain: GainNode | null;
}

declare global {
  var playedInTest: Played;
}

/** Remembers in every page of a profile what its Web Audio plays from files. */
export const remembersSounds = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const played: Played = { sounds: [], context: null, gain: null };
    globalThis.playedInTest = played;
    const pitchOf = (buffer: AudioBuffer): number => {
      const samples = buffer.getChannelData(0);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      const frame = Math.round(buffer.sampleRate / 50);
      let [crossings, loud] = [0, 0];
      for (let from = 0; from + frame < samples.length; from += frame) {
        const part = samples.subarray(from, from + frame + 1);
        const level = part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        if (level < loudest / 2) continue;
        loud += frame;
        for (let at = 0; at < frame; at += 1)
          if ((part[at] ?? 0) < 0 && (part[at + 1] ?? 0) >= 0) crossings += 1;
      }
      return loud === 0 ? 0 : Math.round((crossings * buffer.sampleRate) / loud);
    };
    const { start, connect } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function begin(this: AudioBufferSourceNode, ...when) {
      const { buffer } = this;
      if (buffer) played.sounds.push({ seconds: buffer.duration, hertz: pitchOf(buffer) });
      played.context = this.context;
      start.apply(this, when);
    };
    AudioBufferSourceNode.prototype.connect = function join(
      this: AudioBufferSourceNode,
      to: AudioNode,
    ) {
      if (to instanceof GainNode) played.gain = to;
      return Reflect.apply(connect, this, [to]) as AudioNode;
    } as typeof connect;
  });

/** What a page has begun to play so far. */
export const playedSounds = (page: Page): Promise<readonly PlayedSound[]> =>
  page.evaluate(() => playedInTest.sounds);

/** Whether it rests, and how loud it is, from 0 to 1. */
export const playingNow = (
  page: Page,
): Promise<{ readonly isResting: boolean; readonly volume: number }> =>
  page.evaluate(() => ({
    isResting: playedInTest.context?.state === 'suspended',
    volume: Math.round((playedInTest.gain?.gain.value ?? 0) * 100) / 100,
  }));
