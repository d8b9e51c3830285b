import { FILE_TYPES, LIBRARY_LIMITS, SPOKEN_LANGUAGES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { fileContent, formBytes } from '../fileContent.ts';
import { id, instant, label, nothing, text } from '../primitives.ts';
import type { Route } from './route.ts';

const libraryFile = z.strictObject({
  fileId: id,
  title: label,
  /** The desk whose it is; `null` for the whole ward. */
  deskId: id.nullable(),
  deskName: label.nullable(),
  language: z.enum(SPOKEN_LANGUAGES).nullable(),
  type: z.enum(FILE_TYPES),
  bytes: z.int().positive(),
  addedByName: label,
  addedAt: instant,
  /** Whether whoever looks may remove it. */
  mayRemove: z.boolean(),
});
export type LibraryFileView = z.infer<typeof libraryFile>;

const fileBody = z.strictObject({ fileId: id });

/** Which record of the gate's a message about a file names. */
const aboutFile = {
  kind: 'libraryFile',
  id: ({ fileId }: { readonly fileId: string }) => fileId,
} as const;

/** The routes of 資料: files that are shown in calls. */
export const libraryRoutes = {
  libraryFiles: {
    method: 'get',
    path: '/api/library',
    action: 'library.read',
    about: null,
    summary: 'The files of the ward and of the desks that one serves, by title; for admins all.',
    response: z.strictObject({ files: z.array(libraryFile).max(LIBRARY_LIMITS.files) }),
  },
  readLibraryFile: {
    method: 'post',
    path: '/api/library/reading',
    action: 'library.read',
    about: null,
    summary:
      'A file, as something to be saved and never to be run. Its type is what its bytes say.',
    body: fileBody,
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
  addLibraryFile: {
    method: 'post',
    path: '/api/library/adding',
    action: 'library.add',
    about: null,
    summary:
      'Keeps a PDF or a picture: for a desk that one serves, admins for any desk and for the ward. An entry of the log.',
    body: z.strictObject({
      title: text(TEXTS.fileTitle),
      deskId: id.nullable(),
      language: z.enum(SPOKEN_LANGUAGES).nullable(),
      file: fileContent,
    }),
    maxBytes: formBytes(LIBRARY_LIMITS.fileBytes),
    isForm: true,
    response: libraryFile,
  },
  renameLibraryFile: {
    method: 'post',
    path: '/api/library/renaming',
    action: 'library.rename',
    about: aboutFile,
    summary: 'Gives a file another title. An entry of the log.',
    body: z.strictObject({ fileId: id, title: text(TEXTS.fileTitle) }),
    response: nothing,
  },
  removeLibraryFile: {
    method: 'post',
    path: '/api/library/removing',
    action: 'library.remove',
    about: aboutFile,
    summary: 'Removes a file for good. An entry of the log.',
    body: fileBody,
    response: nothing,
  },
} as const satisfies Record<string, Route>;
