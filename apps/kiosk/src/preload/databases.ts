import { KEPT_DATABASES } from '../ipc/channels.ts';

/**
 * Removes every database of this origin but those that belong to the device. Rejects when one is
 * still held open.
 */
export async function removeOtherDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined && !KEPT_DATABASES.includes(name)) await remove(name);
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
