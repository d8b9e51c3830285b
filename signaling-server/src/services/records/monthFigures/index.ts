export { monthFiguresKind } from './kind.ts';
