/** `npm run kiosk`: the kiosk in Electron, where Electron's binary can be had. */
import { runCommand } from './lib/command.mjs';
import { provideElectron } from './lib/electron.mjs';
import { toolEnv } from './lib/paths.mjs';
import { serverAddress } from './lib/server.mjs';
import { asCommand, setUp } from './lib/setup.mjs';
import { SetupError } from './lib/stages.mjs';

await asCommand(async () => {
  await setUp({ forTests: false });
  const electron = await provideElectron();
  if (electron === undefined) {
    throw new SetupError(
      "Electron's binary is not on this machine and cannot be downloaded from here.\n" +
        'Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron, or use the same kiosk in a browser:\n' +
        `  npm start, then open ${serverAddress()}/kiosk`,
    );
  }
  const build = await runCommand('npm', ['run', 'build:electron', '-w', 'apps/kiosk'], {
    env: toolEnv(),
  });
  if (build.code !== 0) throw new SetupError(`Building the kiosk failed:\n${build.output}`);
  const address = process.env['KIOSK_SERVER_URL'] || serverAddress();
  const env = { ...process.env, KIOSK_SERVER_URL: address };
  return (await runCommand(electron, ['apps/kiosk'], { show: true, env })).code;
});
