import { waveOf } from '@madoguchi/domain';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Espeak } from './espeak.ts';
import { wholeWave } from './wholeWave.ts';

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

test('[RA6] a sound that was written as it was made is told its true length', () => {
  const bytes = Buffer.concat([Buffer.alloc(44), Buffer.from([1, 2, 3, 4])]);
  bytes.write('RIFF', 0);
  bytes.write('WAVE', 8);
  bytes.write('data', 36);
  const whole = wholeWave(bytes);
  expect([whole?.readUInt32LE(4), whole?.readUInt32LE(40)]).toEqual([40, 4]);
  expect(wholeWave(bytes.subarray(0, 44))).toBeNull();
  expect(wholeWave(Buffer.from('not found'))).toBeNull();
});

describe('[RA6] a voice that stands in', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-voice-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = (script: string): string => {
    const path = join(folder, `${String(Math.random()).slice(2)}.sh`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
    return path;
  };

  it('is none without its program, and says so', async () => {
    const espeak = new Espeak(join(folder, 'nowhere'), log);
    expect(await espeak.speaks('ja')).toBe(false);
    await expect(espeak.say('ja', 'まって')).rejects.toMatchObject({ code: 'VOICE_MISSING' });
  });

  it('is none where its program fails, or makes no sound', async () => {
    expect(await new Espeak(program('exit 3'), log).speaks('ja')).toBe(false);
    expect(await new Espeak(program('cat'), log).speaks('ja')).toBe(false);
  });

  it('is given its words where no list of processes shows them', async () => {
    const [sound, called, heard] = ['sound', 'called', 'heard'].map((name) => join(folder, name));
    writeFileSync(String(sound), waveOf(new Float32Array(24_000)));
    const espeak = new Espeak(
      program(`echo "$@" >> ${called}; cat >> ${heard}; cat ${sound}`),
      log,
    );
    expect((await espeak.say('ko', 'canary')).subarray(0, 4).toString()).toBe('RIFF');
    expect(readFileSync(String(heard), 'utf8')).toContain('canary');
    expect(readFileSync(String(called), 'utf8')).toContain('-v ko');
    expect(readFileSync(String(called), 'utf8')).not.toContain('canary');
    await expect(espeak.say('ja', '待って')).rejects.toMatchObject({ code: 'VOICE_MISSING' });
  });
});
