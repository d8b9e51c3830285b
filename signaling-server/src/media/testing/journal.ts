import type { types } from 'mediasoup';
import { observer } from 'mediasoup';
import { onTestFinished, vi } from 'vitest';

/** Calls back for every worker that starts during this test. */
function onWorker(follow: (worker: types.Worker) => void): void {
  observer.on('newworker', follow);
  onTestFinished(() => {
    observer.off('newworker', follow);
  });
}

/**
 * What the workers of one test are asked to do with producers and consumers, in order: `producer
 * starts paused`, `consumer resume` when it is asked for, `consumer resume done` when it is done.
 */
export function keepJournal(): string[] {
  const journal: string[] = [];
  const watch = (name: string, track: types.Producer | types.Consumer): void => {
    journal.push(`${name} starts ${track.paused ? 'paused' : 'flowing'}`);
    for (const what of ['pause', 'resume'] as const) {
      const carryOut = track[what].bind(track);
      vi.spyOn(track, what).mockImplementation(async () => {
        journal.push(`${name} ${what}`);
        await carryOut();
        journal.push(`${name} ${what} done`);
      });
    }
  };
  onWorker((worker) => {
    worker.observer.on('newrouter', (router) => {
      router.observer.on('newtransport', (transport) => {
        transport.observer.on('newproducer', (producer) => watch('producer', producer));
        transport.observer.on('newconsumer', (consumer) => watch('consumer', consumer));
      });
    });
  });
  return journal;
}

/** How many transports the workers of one test hold at this moment, as they say themselves. */
export function countTransports(): () => Promise<number> {
  const servers = new Set<types.WebRtcServer>();
  onWorker((worker) => {
    worker.observer.on('newwebrtcserver', (server) => servers.add(server));
  });
  return async () => {
    const dumps = await Promise.all([...servers].map((server) => server.dump()));
    return dumps.reduce((sum, { webRtcTransportIds }) => sum + webRtcTransportIds.length, 0);
  };
}
