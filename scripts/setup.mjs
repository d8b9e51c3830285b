/** `npm run setup`: only brings the machine to the point where `npm start` and `npm test` work. */
import { asCommand, setUp } from './lib/setup.mjs';

await asCommand(async () => {
  await setUp({ forTests: false });
  return 0;
});
