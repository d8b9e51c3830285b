import { observer } from 'mediasoup';
import { onTestFinished } from 'vitest';

/** What the workers of one test carried out, in order: `producer resume`, `consumer pause`, … */
export function keepJournal(): string[] {
  const journal: string[] = [];
  const follow = (worker: Parameters<Parameters<typeof observer.on<'newworker'>>[1]>[0]): void => {
    worker.observer.on('newrouter', (router) => {
      router.observer.on('newtransport', (transport) => {
        transport.observer.on('newproducer', (producer) => {
          producer.observer.on('pause', () => journal.push('producer pause'));
          producer.observer.on('resume', () => journal.push('producer resume'));
        });
        transport.observer.on('newconsumer', (consumer) => {
          consumer.observer.on('pause', () => journal.push('consumer pause'));
          consumer.observer.on('resume', () => journal.push('consumer resume'));
        });
      });
    });
  };
  observer.on('newworker', follow);
  onTestFinished(() => {
    observer.off('newworker', follow);
  });
  return journal;
}

/** How many transports the workers of one test hold at this moment, as they say themselves. */
export function countTransports(): () => Promise<number> {
  const servers = new Set<{ dump(): Promise<{ webRtcTransportIds: string[] }> }>();
  const follow = (worker: Parameters<Parameters<typeof observer.on<'newworker'>>[1]>[0]): void => {
    worker.observer.on('newwebrtcserver', (server) => servers.add(server));
  };
  observer.on('newworker', follow);
  onTestFinished(() => {
    observer.off('newworker', follow);
  });
  return async () => {
    const dumps = await Promise.all([...servers].map((server) => server.dump()));
    return dumps.reduce((sum, { webRtcTransportIds }) => sum + webRtcTransportIds.length, 0);
  };
}
