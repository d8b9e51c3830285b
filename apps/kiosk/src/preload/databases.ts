import { KEY_DATABASE } from '../ipc/channels.ts';

/**
 * Removes every database of this origin but the one that holds the device's key. Rejects when one is
 * still held open.
 */
export async function removeOtherDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined && name !== KEY_DATABASE) await remove(name);
  }
}

function remove(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => {
      resolve();
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('a database could not be removed'));
    });
    request.addEventListener('blocked', () => {
      reject(new Error('a database is still open'));
    });
  });
}
