const HEADER_BYTES = 44;

/**
 * A sound that was written as it was made: its header tells lengths that nobody knew yet. The same with the true ones;
 * `null` for what is no sound, or an empty one.
 */
export function wholeWave(bytes: Buffer): Buffer | null {
  const isWave =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';
  if (!isWave || bytes.toString('latin1', 36, 40) !== 'data' || bytes.length <= HEADER_BYTES) {
    return null;
  }
  const whole = Buffer.from(bytes);
  whole.writeUInt32LE(whole.length - 8, 4);
  whole.writeUInt32LE(whole.length - HEADER_BYTES, 40);
  return whole;
}
