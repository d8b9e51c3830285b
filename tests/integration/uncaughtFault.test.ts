import { NO_NEEDS } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consoleClient, kioskClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** Loaded into the server before its own code: faults of the program, when a test asks for one. */
const FAULTS = `data:text/javascript,${encodeURIComponent(`
  process.on('SIGUSR2', () => { throw new Error('thrown where nobody catches'); });
  process.on('SIGHUP', () => { Promise.reject(new Error('rejected where nobody waits')); });
`)}`;

let data: ReturnType<typeof temporaryDataDir>;
let server: ServerProcess;
beforeEach(async () => {
  data = temporaryDataDir();
  server = await ServerProcess.start(data.path, { NODE_OPTIONS: `--import=${FAULTS}` });
});
afterEach(async () => {
  await server.stop();
  data.remove();
});

/** The lines of the log that say how the process ended. */
const lastWords = (output: string): unknown[] =>
  output
    .split('\n')
    .filter((line) => line.includes('the server ends by a fault'))
    .map((line): unknown => JSON.parse(line));

describe('a fault that nobody caught', () => {
  it.each([
    ['SIGUSR2', 'uncaughtException', 'thrown where nobody catches'],
    ['SIGHUP', 'unhandledRejection', 'rejected where nobody waits'],
  ] as const)(
    '[S23] %s ends the process with a line of the log; nothing is lost',
    async (signal, origin, message) => {
      const kiosk = await kioskClient(server.origin);
      const { consultationId } = await kiosk.done('consultation.request', {
        needs: NO_NEEDS,
        topicId: 'care',
      });

      expect(await server.stop(signal)).toBe(1);
      expect(lastWords(server.output)).toMatchObject([
        { level: 50, code: 'INTERNAL', origin, err: { type: 'Error', message } },
      ]);

      await server.start();
      const back = await kiosk.again();
      const view = await back.until(({ kioskView }) => kioskView?.consultation);
      expect(view).toMatchObject({ id: consultationId, state: 'waiting', ahead: 0 });
      const specialist = await consoleClient(server.origin);
      const offer = await specialist.until(({ consoleView }) => consoleView?.offer);
      expect(offer.consultationId).toBe(consultationId);
      for (const client of [back, specialist]) client.leave();
    },
  );
});
