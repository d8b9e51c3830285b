import { SOURCE_POLICIES } from '@madoguchi/protocol';
import type { types } from 'mediasoup-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeTrack } from '../testing/fakeTrack.ts';
import { FirstLayers, produce } from './mediasoupSending.ts';

/** What a browser sends of a track, as far as layers go. */
class FakeSender {
  encodings: RTCRtpEncodingParameters[];

  constructor(encodings: readonly RTCRtpEncodingParameters[]) {
    this.encodings = encodings.map((encoding) => ({ ...encoding, active: true }));
  }

  get active(): (boolean | undefined)[] {
    return this.encodings.map(({ active }) => active);
  }

  getParameters() {
    return { encodings: this.encodings.map((encoding) => ({ ...encoding })) };
  }

  async setParameters({ encodings }: { encodings: RTCRtpEncodingParameters[] }): Promise<void> {
    this.encodings = encodings;
  }

  async replaceTrack(): Promise<void> {}
}

/** A transport of a browser: an answer of the server that calls no layer paused opens all of them. */
class FakeTransport {
  readonly senders: FakeSender[] = [];

  async produce({ encodings = [], onRtpSender }: types.ProducerOptions): Promise<void> {
    const sender = new FakeSender(encodings);
    this.senders.push(sender);
    onRtpSender?.(sender as unknown as RTCRtpSender);
    this.negotiate();
  }

  negotiate(): void {
    for (const { encodings } of this.senders) for (const each of encodings) each.active = true;
  }
}

const transport = new FakeTransport();
const first = new FirstLayers();
const send = (source: 'microphone' | 'camera' | 'paper') => {
  const track = new FakeTrack(source).asTrack();
  const policy = SOURCE_POLICIES[source];
  return produce(transport as unknown as types.Transport, { source, policy, track, first });
};

beforeEach(() => {
  vi.useFakeTimers();
  transport.senders.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('[C51] a face begins in its middle layer alone, also when something is negotiated after it', async () => {
  await send('microphone');
  const face = await send('camera');
  const [, sender] = transport.senders;
  expect(sender?.active).toEqual([false, true, false]);
  await send('paper');
  expect(sender?.active).toEqual([false, true, false]);
  transport.negotiate();
  await first.prepare();
  expect(sender?.active).toEqual([false, true, false]);

  face.carry({} as MediaStreamTrack);
  await vi.advanceTimersByTimeAsync(999);
  expect(sender?.active).toEqual([false, true, false]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sender?.active).toEqual([true, true, true]);
  // What is negotiated after that closes nothing.
  await first.prepare();
  expect(sender?.active).toEqual([true, true, true]);
});
