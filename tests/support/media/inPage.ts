/**
 * Code that runs inside a page: Playwright sends each function as its source text, so they use
 * nothing but their argument and the browser.
 */

/** One presented frame as the page saw it. */
export interface RawFrame {
  /** Mean luma of each block of the mark, in reading order. */
  readonly lumas: readonly number[];
  readonly width: number;
  readonly height: number;
  /** When the frame was presented, in milliseconds of the wall clock of this machine. */
  readonly presentedAt: number;
}

/** What a listener heard. Levels are decibels relative to full scale; silence is −200. */
export interface RawTone {
  readonly peakHz: number;
  readonly peakDb: number;
  /** Loudest level within 3 % of each asked pitch. */
  readonly levelsDb: Readonly<Record<string, number>>;
}

interface SampleRequest {
  readonly selector: string;
  readonly frames: number;
  readonly timeoutMs: number;
  readonly layout: {
    readonly width: number;
    readonly height: number;
    readonly columns: number;
    readonly blockSize: number;
  };
}

/**
 * Collects block lumas from the next `frames` presented frames of a `<video>`. One that gives way to another at this
 * moment is waited for: the picture of a call that begins lies over the ring first, and then in the call.
 */
export async function sampleFramesInPage(request: SampleRequest): Promise<RawFrame[]> {
  const { selector, frames, timeoutMs, layout } = request;
  const until = performance.now() + timeoutMs;
  let video = document.querySelector<HTMLVideoElement>(selector);
  while (video === null && performance.now() < until) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    video = document.querySelector<HTMLVideoElement>(selector);
  }
  if (video === null) throw new Error(`no element fits ${selector}`);
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');

  const blockLumas = (): number[] => {
    // One frame with its own size: the element's size may still be that of the frame before.
    const frame = new VideoFrame(video);
    const { displayWidth: videoWidth, displayHeight: videoHeight } = frame;
    context.canvas.width = videoWidth;
    context.canvas.height = videoHeight;
    context.drawImage(frame, 0, 0);
    frame.close();
    // A camera is cropped around its centre and then scaled; the mark keeps to the centre.
    const scale = Math.max(videoWidth / layout.width, videoHeight / layout.height);
    const block = layout.blockSize * scale;
    const inner = Math.max(1, Math.round(block / 4));
    return Array.from({ length: layout.columns ** 2 }, (_, index) => {
      const column = (index % layout.columns) - layout.columns / 2 + 0.5;
      const row = Math.floor(index / layout.columns) - layout.columns / 2 + 0.5;
      const x = Math.round(videoWidth / 2 + column * block - inner / 2);
      const y = Math.round(videoHeight / 2 + row * block - inner / 2);
      const { data } = context.getImageData(x, y, inner, inner);
      // Blocks are grey, so that green alone tells light from dark.
      let green = 0;
      for (let at = 1; at < data.length; at += 4) green += data[at] ?? 0;
      return green / (data.length / 4);
    });
  };

  return new Promise((resolve, reject) => {
    const collected: RawFrame[] = [];
    let handle = 0;
    const timer = setTimeout(() => {
      video.cancelVideoFrameCallback(handle);
      const seen = `${String(collected.length)} of ${String(frames)} frames`;
      reject(new Error(`${selector} presented ${seen} in ${String(timeoutMs)} ms`));
    }, timeoutMs);
    const onFrame: VideoFrameRequestCallback = (_now, metadata) => {
      collected.push({
        lumas: blockLumas(),
        width: video.videoWidth,
        height: video.videoHeight,
        presentedAt: performance.timeOrigin + metadata.presentationTime,
      });
      if (collected.length < frames) {
        handle = video.requestVideoFrameCallback(onFrame);
        return;
      }
      clearTimeout(timer);
      resolve(collected);
    };
    handle = video.requestVideoFrameCallback(onFrame);
  });
}

interface ToneRequest {
  readonly selector: string;
  readonly tones: readonly number[];
  readonly durationMs: number;
}

/** Listens to the stream of a media element and keeps the loudest level of every pitch. */
export async function measureToneInPage(request: ToneRequest): Promise<RawTone> {
  const { selector, tones, durationMs } = request;
  const element = document.querySelector<HTMLMediaElement>(selector);
  if (element === null) throw new Error(`no element fits ${selector}`);
  const stream = element.srcObject;
  if (!(stream instanceof MediaStream)) throw new Error(`${selector} plays no MediaStream`);
  if (stream.getAudioTracks().length === 0) throw new Error(`${selector} has no audio track`);

  const audio = new AudioContext({ sampleRate: 48_000 });
  await audio.resume();
  const analyser = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 });
  const source = audio.createMediaStreamSource(stream);
  source.connect(analyser);
  // The analyser is a sink without an output; nothing of it is played.

  const spectrum = new Float32Array(analyser.frequencyBinCount);
  const loudest = new Float32Array(analyser.frequencyBinCount).fill(-200);
  const end = performance.now() + durationMs;
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    analyser.getFloatFrequencyData(spectrum);
    spectrum.forEach((level, bin) => {
      if (level > (loudest[bin] ?? -200)) loudest[bin] = level;
    });
  }
  source.disconnect();
  await audio.close();

  const hzPerBin = 48_000 / analyser.fftSize;
  const maximumBetween = (fromHz: number, toHz: number): { hz: number; db: number } => {
    let best = { hz: 0, db: -200 };
    for (let bin = Math.ceil(fromHz / hzPerBin); bin <= toHz / hzPerBin; bin += 1) {
      const db = loudest[bin] ?? -200;
      if (db > best.db) best = { hz: bin * hzPerBin, db };
    }
    return best;
  };
  // Below 100 Hz lies only hum, above 5 kHz nothing that a party sends.
  const peak = maximumBetween(100, 5000);
  const levelsDb: Record<string, number> = {};
  for (const hz of tones) levelsDb[String(hz)] = maximumBetween(hz * 0.97, hz * 1.03).db;
  return { peakHz: peak.hz, peakDb: peak.db, levelsDb };
}

/** A picture on the page, by a selector that fits it alone, and how many frames of it were presented. */
export interface WatchedPicture {
  readonly selector: string;
  readonly frames: number;
}

/** Counts for `durationMs` what each fitting `<video>` presents, and marks each for good. */
export async function watchPicturesInPage(request: {
  readonly selector: string;
  readonly durationMs: number;
}): Promise<WatchedPicture[]> {
  const end = performance.now() + request.durationMs;
  const watched = [...document.querySelectorAll<HTMLVideoElement>(request.selector)].map(
    (video) => {
      video.dataset['probe'] ??= crypto.randomUUID();
      const picture = { selector: `[data-probe="${video.dataset['probe']}"]`, frames: 0 };
      const count = () => {
        picture.frames += 1;
        if (performance.now() < end) video.requestVideoFrameCallback(count);
      };
      video.requestVideoFrameCallback(count);
      return picture;
    },
  );
  await new Promise((resolve) => setTimeout(resolve, request.durationMs));
  return watched.map((picture) => ({ ...picture }));
}
