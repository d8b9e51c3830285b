/** `npm start`: set-up, then the server under the pinned Node until it is told to stop. */
import { runServer } from './lib/server.mjs';
import { asCommand, setUp } from './lib/setup.mjs';

await asCommand(async () => {
  await setUp({ forTests: false });
  return runServer();
});
