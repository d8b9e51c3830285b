export { mailAddressKind } from './kind.ts';
