import {
  IceCandidate,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtcpPayloadSpecificFeedback,
} from 'werift';
import type { CannedStream } from './cannedMedia.ts';

/** SRTP_AEAD_AES_128_GCM (RFC 7714): the suite of a browser that this endpoint speaks, too. */
const aeadAes128Gcm = 7;

/** What a mediasoup WebRtcTransport tells its client; extra fields are welcome. */
export interface RemoteTransport {
  readonly iceParameters: { readonly usernameFragment: string; readonly password: string };
  readonly iceCandidates: readonly {
    readonly foundation: string;
    readonly priority: number;
    readonly address: string;
    readonly protocol: string;
    readonly port: number;
    readonly type: string;
  }[];
  readonly dtlsParameters: {
    readonly fingerprints: readonly { readonly algorithm: string; readonly value: string }[];
  };
}

/** What `transport.connect()` of mediasoup takes. */
export interface LocalDtlsParameters {
  readonly role: 'client';
  readonly fingerprints: { readonly algorithm: 'sha-256'; readonly value: string }[];
}

function dtlsFingerprints(remote: RemoteTransport): RTCDtlsFingerprint[] {
  return remote.dtlsParameters.fingerprints
    .filter(({ algorithm }) => algorithm === 'sha-256')
    .map(({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value));
}

/**
 * A client endpoint without a browser for one mediasoup WebRtcTransport of either direction:
 * real ICE and DTLS-SRTP over UDP, with canned RTP instead of cameras.
 */
export class SyntheticTransport {
  readonly #ice: RTCIceTransport;
  readonly #dtls: RTCDtlsTransport;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #streams = new Set<CannedStream>();
  #rtpSent = 0;
  #rtpReceived = 0;

  private constructor(ice: RTCIceTransport, dtls: RTCDtlsTransport) {
    this.#ice = ice;
    this.#dtls = dtls;
    dtls.onRtp.subscribe(() => (this.#rtpReceived += 1));
    dtls.onRtcp.subscribe((packet) => {
      // PLI and FIR are the payload-specific feedback that a server sends to a producer.
      if (packet.type !== RtcpPayloadSpecificFeedback.type) return;
      for (const stream of this.#streams) stream.requestKeyFrame();
    });
  }

  /**
   * Connects. `connectServer` must hand our DTLS parameters to the server's `transport.connect()`
   * (through whatever signalling is measured) and resolve when it has accepted them.
   */
  static async connect(
    remote: RemoteTransport,
    connectServer: (dtlsParameters: LocalDtlsParameters) => Promise<unknown>,
  ): Promise<SyntheticTransport> {
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const gatherer = new RTCIceGatherer({
      useIpv4: true,
      useIpv6: false,
      useTcp: false,
      additionalHostAddresses: ['127.0.0.1'],
      filterCandidatePair: ({ localCandidate }) => localCandidate.host === '127.0.0.1',
    });
    const ice = new RTCIceTransport(gatherer);
    const dtls = new RTCDtlsTransport({}, ice, certificate, [aeadAes128Gcm]);
    const self = new SyntheticTransport(ice, dtls);

    // The server is an ICE-lite agent: it answers checks and leaves the choice to us.
    ice.connection.iceControlling = true;
    dtls.role = 'client';
    await ice.gather();
    const { usernameFragment, password } = remote.iceParameters;
    ice.setRemoteParams(new RTCIceParameters({ usernameFragment, password, iceLite: true }));
    for (const { foundation, priority, address, port, type } of remote.iceCandidates.filter(
      ({ protocol }) => protocol === 'udp',
    )) {
      await ice.addRemoteCandidate(
        new IceCandidate(1, foundation, address, port, priority, 'udp', type),
      );
    }
    await ice.addRemoteCandidate(undefined);
    dtls.setRemoteParams(new RTCDtlsParameters(dtlsFingerprints(remote), 'server'));
    const fingerprints = certificate
      .getFingerprints()
      .map(({ value }) => ({ algorithm: 'sha-256' as const, value }));
    await connectServer({ role: 'client', fingerprints });
    await ice.start();
    await dtls.start();
    return self;
  }

  /** RTP packets handed to the network so far. */
  get rtpSent(): number {
    return this.#rtpSent;
  }

  /** RTP packets that arrived and were decrypted so far. */
  get rtpReceived(): number {
    return this.#rtpReceived;
  }

  /** Sends a canned stream in real time until `close`; the server must have its producer. */
  send(stream: CannedStream): void {
    this.#streams.add(stream);
    const startedAt = performance.now();
    let frames = 0;
    // Timers are late under load; counting frames from the start keeps the mean rate exact.
    const timer = setInterval(() => {
      while (startedAt + frames * stream.intervalMs <= performance.now()) {
        frames += 1;
        for (const { header, payload } of stream.nextFrame()) {
          this.#rtpSent += 1;
          void this.#dtls.sendRtp(payload, header);
        }
      }
    }, 10);
    this.#timers.add(timer);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers.clear();
    await this.#dtls.stop();
    await this.#ice.stop();
  }
}
