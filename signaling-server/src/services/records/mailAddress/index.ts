import { writeLowUseMail } from './follow.ts';
import { mailAddressKind as kind } from './kind.ts';

export const mailAddressKind: typeof kind = { ...kind, follow: writeLowUseMail };
