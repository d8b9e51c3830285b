/**
 * `npm run supply-chain`: writes the bill of materials (CycloneDX, from the lock file) to
 * test-results/sbom.cdx.json, and checks it, the checksums of the lock, and the age of Electron.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { electronSupport } from './lib/electronSupport.mjs';
import { root } from './lib/paths.mjs';
import { faultsOfBill } from './lib/sbom.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const made = await runCommand('sh', [
  '-c',
  'npm sbom --sbom-format cyclonedx --package-lock-only 2>/dev/null',
]);
if (made.code !== 0) throw new Error('npm could not make the bill of materials.');
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results', 'sbom.cdx.json'), made.output);

const electron = electronSupport(lock.packages['node_modules/electron'].version, new Date());
const faults = faultsOfBill(lock, JSON.parse(made.output));
if (!electron.supported) faults.push(electron.words);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${Object.keys(lock.packages).length} entries, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
