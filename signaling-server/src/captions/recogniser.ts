import type { SpokenLanguage } from '@madoguchi/domain';

/** One stretch in which somebody speaks, being made a text. */
export interface Recognition {
  /** More of it: 16 kHz, one channel. */
  take(samples: Float32Array): void;
  /** What was said so far; it may still change. */
  soFar(): string;
  /** What was said in all. */
  end(): string;
}

/** What makes a text of one voice. It sees no network, no gate and no other voice. */
export interface Recogniser {
  readonly language: SpokenLanguage;
  /** Samples after which it is worth asking what was said so far. */
  readonly partialEvery: number;
  begin(): Recognition;
}
