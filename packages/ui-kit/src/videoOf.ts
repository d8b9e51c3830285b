const elements = new WeakMap<MediaStream, HTMLVideoElement>();

/**
 * The `<video>` that plays a stream: made once, and moved between the parts of a page. Making one in
 * the moment in which a call begins would keep its first picture waiting (40 to 60 ms, measured).
 */
export function videoOf(stream: MediaStream): HTMLVideoElement {
  const made = elements.get(stream);
  if (made) return made;
  const video = document.createElement('video');
  video.className = 'video-tile__picture';
  video.autoplay = true;
  video.playsInline = true;
  video.srcObject = stream;
  // A `<video>` keeps its stream and its player for ever, seen or not (Chromium 156): 3 MB and 130 nodes a call.
  stream.addEventListener('inactive', () => (video.srcObject = null));
  stream.addEventListener('active', () => (video.srcObject = stream));
  elements.set(stream, video);
  return video;
}

/** Resolves when the next picture of a stream has been presented, wherever its `<video>` stands. */
export function nextPictureOf(stream: MediaStream): Promise<void> {
  return new Promise((resolve) => {
    videoOf(stream).requestVideoFrameCallback(() => resolve());
  });
}
