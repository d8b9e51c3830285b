import { NO_NEEDS } from '@madoguchi/domain';
import type { Source } from '@madoguchi/protocol';
import { kioskClient, consoleClient } from '../../tests/support/server/clients.ts';
import type { TestClient } from '../../tests/support/server/clients.ts';
import { benchTopic, centerOf, specialistName } from './benchWard.ts';
import { cannedFace, cannedOpus, cannedPaper, cannedRtpCapabilities } from './cannedMedia.ts';
import type { CannedStream } from './cannedMedia.ts';
import type { SyntheticCall } from './syntheticCall.ts';
import { SyntheticTransport } from './syntheticPeer.ts';

/** Kiosks and specialists of the bench's ward, connected to the real server. */
export interface OfficePeople {
  readonly kiosks: TestClient[];
  readonly specialists: TestClient[];
}

interface End {
  readonly send: SyntheticTransport;
  readonly receive: SyntheticTransport;
}

/** Connects kiosks and specialists until there are so many of each; specialists are available at once. */
export async function connectPeople(
  origin: string,
  count: number,
  people: OfficePeople = { kiosks: [], specialists: [] },
): Promise<OfficePeople> {
  for (let n = people.kiosks.length + 1; n <= count; n += 1) {
    people.specialists.push(await consoleClient(origin, specialistName(n)));
    people.kiosks.push(await kioskClient(origin, centerOf(n)));
  }
  return people;
}

/** Whoever of the 総合支所 the dispatcher has chosen, with the offer. */
async function ringing(
  specialists: readonly TestClient[],
  consultationId: string,
): Promise<{ readonly specialist: TestClient; readonly offerId: string }> {
  const offerTo = ({ consoleView }: TestClient): string | undefined =>
    consoleView?.offer?.consultationId === consultationId ? consoleView.offer.offerId : undefined;
  const [anybody] = specialists;
  if (anybody === undefined) throw new Error('nobody can be rung');
  const specialist = await anybody.until(() => specialists.find((each) => offerTo(each)));
  return { specialist, offerId: offerTo(specialist) ?? '' };
}

/** Joins the room of a consultation as our own pages do, and says that every track is welcome. */
async function join(client: TestClient, consultationId: string): Promise<End> {
  client.socket.on('media.remoteTrack', ({ consumerId }: { consumerId: string }) => {
    void client.done('media.ready', { consultationId, consumerId });
  });
  const joined = await client.done('media.join', {
    consultationId,
    rtpCapabilities: cannedRtpCapabilities,
  });
  const connect = (direction: 'send' | 'receive'): Promise<SyntheticTransport> =>
    SyntheticTransport.connect(joined[direction], (dtlsParameters) =>
      client.done('media.connect', { consultationId, direction, dtlsParameters }),
    );
  const [send, receive] = [await connect('send'), await connect('receive')];
  for (const { consumerId } of joined.remoteTracks) {
    await client.done('media.ready', { consultationId, consumerId });
  }
  return { send, receive };
}

type Canned = Readonly<Partial<Record<Source, CannedStream>>>;

async function produce(
  client: TestClient,
  consultationId: string,
  streams: Canned,
): Promise<CannedStream[]> {
  for (const [source, { rtpParameters }] of Object.entries(streams) as [Source, CannedStream][]) {
    await client.done('media.produce', { consultationId, source, rtpParameters });
  }
  return Object.values(streams);
}

const face = (): Canned => ({ microphone: cannedOpus(), camera: cannedFace() });

/** Goes the whole way from the confirmation at the n-th kiosk, from 0, to a running call, with the paper if wanted. */
export async function startOfficeCall(
  { kiosks, specialists }: OfficePeople,
  n: number,
  withPaper = false,
): Promise<SyntheticCall> {
  const kiosk = kiosks[n];
  if (kiosk === undefined) throw new Error('more calls than kiosks');
  const { consultationId } = await kiosk.done('consultation.request', {
    commandId: crypto.randomUUID(),
    topicId: benchTopic,
    needs: NO_NEEDS,
  });
  const { specialist, offerId } = await ringing(specialists, consultationId);
  const clients = [kiosk, specialist];
  const ends = await Promise.all(clients.map((client) => join(client, consultationId)));
  const streams = [
    await produce(kiosk, consultationId, { ...face(), ...(withPaper && { paper: cannedPaper() }) }),
    await produce(specialist, consultationId, face()),
  ];
  const commandId = crypto.randomUUID();
  await specialist.done('offer.accept', { commandId, consultationId, offerId });
  if (withPaper) {
    await kiosk.done('media.setSending', { consultationId, source: 'paper', sending: true });
  }
  ends.forEach(({ send }, index) => streams[index]?.forEach((stream) => send.send(stream)));

  return {
    counts: () => ({
      sent: ends.reduce((sum, { send }) => sum + send.rtpSent, 0),
      received: ends.reduce((sum, { receive }) => sum + receive.rtpReceived, 0),
    }),
    close: async () => {
      await Promise.all(ends.flatMap(({ send, receive }) => [send.close(), receive.close()]));
      for (const client of clients) client.socket.off('media.remoteTrack');
      await specialist.done('consultation.hangUp', {
        commandId: crypto.randomUUID(),
        consultationId,
      });
      await specialist.done('consultation.writeUp', {
        commandId: crypto.randomUUID(),
        consultationId,
        outcome: {
          settled: true,
          comeBack: { needed: false },
          matter: '主訴',
          response: '対応',
          told: '伝えた事',
          promised: 'なし',
        },
        handoffs: [],
      });
    },
  };
}
