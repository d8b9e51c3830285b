import { createFakeStream } from './fakeStream.ts';

/** Whoever stands at the kiosk, as its camera sees them; the one of the scene `closed` has none. */
export async function slipCamera(scene: string): Promise<MediaStreamTrack> {
  const [track] = createFakeStream('#eec6a3', '#c9ccd1', '#e8e3da', '#4d7a5a').getTracks();
  if (track === undefined || scene === 'closed') throw new TypeError('no camera');
  return track;
}
