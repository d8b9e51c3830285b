import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  branchesIn,
  makeDataFolder,
  namesIn,
  startWriter,
  type DataFolder,
} from '../../composition/testing/dataFolder.ts';
import { backUp } from './backupFile.ts';

let data: DataFolder;
let databasePath: string;
let backups: string;
beforeEach(async () => {
  data = await makeDataFolder();
  ({ databasePath, backups } = data);
});
afterEach(() => {
  data.remove();
});

describe('[D18] a backup', () => {
  it('of a database that another process writes to holds all that was acknowledged before', async () => {
    const { writer, written } = await startWriter(databasePath);
    try {
      for (let at = 1; at <= 5; at += 1) {
        const before = written();
        const { path } = await backUp(databasePath, backups, at);
        const copied = branchesIn(path).length - 1;
        expect(copied).toBeGreaterThanOrEqual(before);
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
  });

  it('is one file of this user alone, and nothing else is left', async () => {
    const { path, bytes } = await backUp(databasePath, backups, 0);
    expect(namesIn(backups)).toEqual(['madoguchi-1970-01-01T00-00-00-000Z.sqlite']);
    expect(statSync(path)).toMatchObject({ size: bytes });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(branchesIn(path)).toEqual(['branch']);
    expect(namesIn(backups)).toHaveLength(1);
  });

  it('never takes the place of another', async () => {
    await backUp(databasePath, backups, 0);
    await expect(backUp(databasePath, backups, 0)).rejects.toThrow(/there already/);
  });

  it('is refused, and leaves nothing behind, when there is nothing sound to copy', async () => {
    await expect(backUp(join(data.folder, 'no.sqlite'), backups, 0)).rejects.toThrow(/no database/);
    writeFileSync(databasePath, 'x'.repeat(10_000));
    await expect(backUp(databasePath, backups, 0)).rejects.toThrow(/No backup was made/);
    expect(namesIn(backups)).toEqual([]);
  });
});
