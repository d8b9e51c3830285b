import type { SpokenLanguage } from '@madoguchi/domain';

/** A packet of Opus as it came over the network; its time counts in samples of 48 kHz and wraps around at 2³². */
export interface SoundPacket {
  readonly timestamp: number;
  readonly payload: Uint8Array;
}

/** A line as the engine hears it now; the same number comes again until it is done, and without words it was none. */
export interface HeardLine {
  readonly number: number;
  readonly text: string;
  readonly done: boolean;
}

/**
 * Why words are missing: the engine could not keep up, or has ended and is started anew. Each is told once, until it has
 * said something again.
 */
export type Missed = 'late' | 'ended';

/** What is told of one voice. */
export interface VoiceListener {
  heard(line: HeardLine): void;
  missed(why: Missed): void;
}

/** One voice to which an engine listens. */
export interface HeardVoice {
  take(packet: SoundPacket): void;
  /** Nothing is told of it any more. */
  end(): void;
}

/**
 * Makes texts of voices. It may be late, silent or dead without anybody waiting for it: what it is given while it cannot
 * hear is dropped. Nothing of what it hears or says is kept.
 */
export interface CaptionEngine {
  /** The language that it understands; `null` until it has said so for the first time. */
  readonly language: SpokenLanguage | null;
  /** Calls back when it has said which language it understands. */
  onReady(listener: () => void): void;
  hear(listener: VoiceListener): HeardVoice;
  /** Ends it; resolves when its process is gone. */
  stop(): Promise<void>;
}
