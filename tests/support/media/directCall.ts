import type { Page } from 'playwright-core';

/**
 * A video call between two pages with nothing of the product in it. It proves that the media kit
 * itself can tell two people apart before any test relies on it.
 */
export const directCallHtml = `<!doctype html><meta charset="utf-8"><title>direct call</title>
<video id="own" autoplay muted playsinline></video>
<video id="remote" autoplay playsinline></video>`;

declare global {
  interface Window {
    /** The connection of a direct-call page, kept between the steps of the handshake. */
    directPeer?: RTCPeerConnection;
  }
}

/** Opens the camera with the browser's default audio processing and shows it. */
async function preparePeerInPage(): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  const own = document.querySelector<HTMLVideoElement>('#own');
  const remote = document.querySelector<HTMLVideoElement>('#remote');
  if (own === null || remote === null) throw new Error('not the call page');
  own.srcObject = stream;
  const peer = new RTCPeerConnection();
  window.directPeer = peer;
  for (const track of stream.getTracks()) peer.addTrack(track, stream);
  peer.ontrack = ({ streams }): void => {
    remote.srcObject = streams[0] ?? null;
  };
}

/** Takes the other side's description, if any, and returns the own one with all candidates. */
async function describeInPage(remote: string | null): Promise<string> {
  const peer = window.directPeer;
  if (peer === undefined) throw new Error('the peer was not prepared');
  if (remote !== null) {
    await peer.setRemoteDescription(JSON.parse(remote) as RTCSessionDescriptionInit);
    if (peer.signalingState === 'stable') return '';
  }
  await peer.setLocalDescription();
  if (peer.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
    });
  }
  return JSON.stringify(peer.localDescription);
}

/** Connects the two pages; their pictures and sounds arrive in `#remote`. */
export async function connectDirectly(caller: Page, callee: Page): Promise<void> {
  await Promise.all([caller.evaluate(preparePeerInPage), callee.evaluate(preparePeerInPage)]);
  const offer = await caller.evaluate(describeInPage, null);
  const answer = await callee.evaluate(describeInPage, offer);
  await caller.evaluate(describeInPage, answer);
}
