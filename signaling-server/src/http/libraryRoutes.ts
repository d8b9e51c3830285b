import type { LibraryFile } from '@madoguchi/domain';
import type { LibraryFileView } from '@madoguchi/protocol';
import { Router } from 'express';
import type { Database } from '../ports/store.ts';
import type { Library } from '../services/library/library.ts';
import { bindGuarded } from './bindRoute.ts';
import type { Allowed, Guard } from './guards.ts';

/** 資料: the files that are shown in calls. */
export function libraryRoutes(
  parts: Guard & { readonly db: Database; readonly library: Library },
): Router {
  const { library, access, db } = parts;
  const router = Router();
  const shown = (file: LibraryFile, { staff }: Allowed): LibraryFileView =>
    db.read(({ organisation, staff: people }) => ({
      fileId: file.id,
      title: file.title,
      deskId: file.deskId,
      deskName: file.deskId === null ? null : (organisation.desk(file.deskId)?.name.ja ?? null),
      language: file.language,
      type: file.type,
      bytes: file.bytes,
      addedByName: people.get(file.addedBy)?.displayName ?? file.addedBy,
      addedAt: file.addedAt,
      mayRemove: library.mayAdd(staff, file.deskId),
    }));
  bindGuarded(router, parts, 'libraryFiles', (allowed) => ({
    files: library.shownTo(allowed.staff).map((file) => shown(file, allowed)),
  }));
  bindGuarded(router, parts, 'readLibraryFile', async ({ body, staff }) => {
    const { file, content } = await library.read(body.fileId, staff);
    return new File([new Uint8Array(content)], file.title, { type: file.type });
  });
  bindGuarded(router, parts, 'addLibraryFile', async ({ body, ...allowed }) => {
    const { staff, caller } = allowed;
    const { file, deskId, ...rest } = body;
    if (!library.mayAdd(staff, deskId)) {
      access.deny(caller, 'library.add', 'NOT_ALLOWED', { kind: 'desk', id: deskId ?? 'ward' });
    }
    const content = new Uint8Array(await file.arrayBuffer());
    return shown(await library.add({ ...rest, deskId, content }, staff, caller), allowed);
  });
  bindGuarded(router, parts, 'renameLibraryFile', async ({ body, caller }) => {
    await library.rename(body.fileId, body.title, caller);
    return {};
  });
  bindGuarded(router, parts, 'removeLibraryFile', async ({ body, caller }) => {
    await library.remove(body.fileId, caller);
    return {};
  });
  return router;
}
