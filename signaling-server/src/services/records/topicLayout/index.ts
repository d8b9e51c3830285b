export { topicLayoutKind } from './kind.ts';
