export { libraryFileKind } from './kind.ts';
