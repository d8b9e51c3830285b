type Signal =
  | { readonly kind: 'description'; readonly value: RTCSessionDescriptionInit }
  | { readonly kind: 'candidate'; readonly value: RTCIceCandidateInit }
  | { readonly kind: 'bye' };

/**
 * One end of a direct call, as plain as it can be: the camera is open, everything else begins
 * with the click. Signals go through the browser itself, so that no server is in the timed path.
 * Runs in the page, and must not use anything outside of this function.
 */
async function directCallPage(): Promise<void> {
  const constraints = { audio: true, video: { width: 640, height: 480, frameRate: 30 } };
  const channel = new BroadcastChannel('direct-call');
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  const remote = document.querySelector<HTMLVideoElement>('#remote');
  const own = document.querySelector<HTMLVideoElement>('#own');
  const button = document.querySelector<HTMLButtonElement>('#call');
  if (remote === null || own === null || button === null) throw new Error('not the call page');
  own.srcObject = stream;

  let peer: RTCPeerConnection | undefined;
  const send = (signal: Signal): void => channel.postMessage(signal);
  const hangUp = (): void => {
    peer?.close();
    peer = undefined;
    remote.srcObject = null;
  };

  const connect = (): RTCPeerConnection => {
    hangUp();
    const connection = new RTCPeerConnection();
    connection.ontrack = ({ streams }): void => {
      remote.srcObject = streams[0] ?? null;
    };
    connection.onicecandidate = ({ candidate }): void => {
      if (candidate !== null) send({ kind: 'candidate', value: candidate.toJSON() });
    };
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
    const vp8 = RTCRtpReceiver.getCapabilities('video')?.codecs.filter(({ mimeType }) =>
      ['video/VP8', 'video/rtx'].includes(mimeType),
    );
    const video = connection.getTransceivers().find((t) => t.sender.track?.kind === 'video');
    video?.setCodecPreferences(vp8 ?? []);
    peer = connection;
    return connection;
  };

  const describe = async (connection: RTCPeerConnection): Promise<void> => {
    await connection.setLocalDescription();
    const { localDescription } = connection;
    if (localDescription !== null) {
      send({
        kind: 'description',
        value: { type: localDescription.type, sdp: localDescription.sdp },
      });
    }
  };

  const receive = async (signal: Signal): Promise<void> => {
    if (signal.kind === 'bye') return hangUp();
    if (signal.kind === 'candidate') return peer?.addIceCandidate(signal.value);
    const isOffer = signal.value.type === 'offer';
    const connection = isOffer ? connect() : peer;
    await connection?.setRemoteDescription(signal.value);
    if (isOffer && connection !== undefined) await describe(connection);
  };

  channel.onmessage = ({ data }: MessageEvent<Signal>): void => void receive(data);
  button.onclick = (): void => void describe(connect());
  addEventListener('hang-up', () => {
    send({ kind: 'bye' });
    hangUp();
  });
  document.title = 'ready';
}

/** The page of both ends. */
export const p2pPageHtml = `<!doctype html><meta charset="utf-8"><title>opening</title>
<button id="call">call</button>
<video id="own" autoplay muted playsinline width="160" height="120"></video>
<video id="remote" autoplay playsinline width="640" height="480"></video>
<script>(${directCallPage.toString()})()</script>`;
