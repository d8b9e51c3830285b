/// <reference types="node" />

/*
 * Takes the place of sherpa-onnx-node in tests, with the calls that the product makes of it. The text of a stretch says
 * how long somebody spoke. What else it does is in the settings: see `StandInWays`.
 */

/** @param {number} ms */
const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

class Stream {
  samples = 0;
  /** @param {{ samples: Float32Array, sampleRate: number }} wave */
  acceptWaveform({ samples, sampleRate }) {
    if (sampleRate !== 16_000 || !(samples instanceof Float32Array)) throw new Error('no sound');
    this.samples += samples.length;
  }
  inputFinished() {}
}

class Recogniser {
  /** @param {{ dies?: boolean, hangs?: boolean, takesMs?: number }} config */
  constructor(config) {
    this.config = config;
  }
  createStream() {
    return new Stream();
  }
  isReady() {
    return false;
  }
  decode() {}
  /** @param {Stream} stream */
  getResult(stream) {
    if (this.config.dies) process.exit(3);
    wait(this.config.hangs ? Infinity : (this.config.takesMs ?? 0));
    return { text: ` 声 ${(stream.samples / 16_000).toFixed(1)}秒` };
  }
}

module.exports = { OnlineRecognizer: Recogniser, OfflineRecognizer: Recogniser };
