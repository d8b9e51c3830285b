export { nameOfSetAside, setAsideKind } from './kind.ts';
