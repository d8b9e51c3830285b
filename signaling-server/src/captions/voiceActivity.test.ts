import { describe, expect, it } from 'vitest';
import { Stretches, type StretchEvent } from './stretches.ts';
import { framesOf, hum, joined, mixed, noise, silence, slam, speech } from './testing/sounds.ts';
import { SAMPLE_RATE, VoiceActivity } from './voiceActivity.ts';

/** How many frames of a sound are a voice, as a share of all. */
function voiced(samples: Float32Array): number {
  const activity = new VoiceActivity();
  const frames = framesOf(samples);
  return frames.filter((frame) => activity.isVoice(frame)).length / frames.length;
}

/** The seconds of each stretch, those that were ended first. */
function stretchesIn(events: readonly StretchEvent[]): { ended: number[]; open: number } {
  const ended: number[] = [];
  let open = 0;
  for (const event of events) {
    if (event.type === 'sound') open += event.samples.length / SAMPLE_RATE;
    else {
      ended.push(open);
      open = 0;
    }
  }
  return { ended, open };
}

describe('[CA3] what counts as a voice', () => {
  it.each([
    ['silence', silence(5)],
    ['the loud hiss of a fan', noise(5, 0.3)],
    ['the low hiss of a fan', noise(5, 0.02)],
    ['a fan that is turned on', joined(silence(2), noise(4, 0.1))],
    ['the hum of a mains', joined(silence(1), hum(4, 0.2))],
  ])('%s does not', (_what, sound) => {
    expect(voiced(sound)).toBe(0);
  });

  it.each([
    ['a low voice', speech(3, { pitchHz: 85 })],
    ['a high voice', speech(3, { pitchHz: 300 })],
    ['a low-spoken one', speech(3, { level: 0.01 })],
    ['one beside a fan', mixed(speech(3), noise(3, 0.02))],
  ])('%s does', (_what, sound) => {
    expect(voiced(sound)).toBeGreaterThan(0.5);
  });
});

describe('[CA3] the gate', () => {
  it('lets through nothing of a room in which nobody speaks, a door included', () => {
    const room = joined(silence(1), slam(0.8), silence(1), noise(2, 0.05), slam(0.5), silence(1));
    expect(new Stretches().take(room)).toEqual([]);
  });

  it('lets through what is said with what is just before it, and ends it after a pause', () => {
    const said = joined(silence(2), speech(2), silence(3), speech(1), silence(2));
    const { ended, open } = stretchesIn(new Stretches().take(said));
    expect(ended).toHaveLength(2);
    expect(ended[0]).toBeGreaterThan(2.5);
    expect(ended[0]).toBeLessThan(3.2);
    expect(open).toBe(0);
  });

  it('keeps a breath within a sentence', () => {
    const said = joined(silence(1), speech(1), silence(0.4), speech(1), silence(2));
    expect(stretchesIn(new Stretches().take(said)).ended).toHaveLength(1);
  });

  it('ends what goes on and on, and begins anew', () => {
    const { ended } = stretchesIn(new Stretches().take(joined(silence(1), speech(25))));
    expect(ended).toHaveLength(2);
    for (const seconds of ended) expect(seconds).toBeCloseTo(10, 0);
  });

  it('judges the same however the sound is cut into pieces', () => {
    const said = joined(silence(1), speech(2), silence(2));
    const whole = new Stretches();
    const pieces = new Stretches();
    const inPieces: StretchEvent[] = [];
    for (let at = 0; at < said.length; at += 777) {
      inPieces.push(...pieces.take(said.slice(at, at + 777)));
    }
    expect(stretchesIn(inPieces)).toEqual(stretchesIn(whole.take(said)));
  });

  it('ends what was begun when nothing comes any more', () => {
    const gate = new Stretches();
    gate.take(joined(silence(1), speech(1)));
    expect(gate.isOpen).toBe(true);
    expect(gate.cut()).toEqual([{ type: 'end' }]);
    expect(gate.cut()).toEqual([]);
  });
});
