import { STAFF_CODE_LENGTH, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { id, nothing, text } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutHelper = {
  kind: 'helper',
  id: ({ kioskId }: { readonly kioskId: string }) => kioskId,
} as const satisfies AboutRecord;

/** The digits of a staff code. */
export const staffCode = z.string().regex(new RegExp(`^\\d{${String(STAFF_CODE_LENGTH)}}$`));

/** Events about who of staff stands beside the resident at a kiosk. */
export const helperEvents = {
  /**
   * No command: what is kept of commands would hold the code. With `practise` whoever signs in plays the resident.
   * `STAFF_CODE_WRONG`, `STAFF_CODE_LOCKED`; a practice also `WRONG_STATE` while somebody's visit is under way.
   */
  'helper.signIn': {
    action: 'helper.atKiosk',
    about: null,
    data: z.strictObject({ code: staffCode, practise: z.boolean().optional() }),
    ack: nothing,
  },
  /** Somebody has touched the kiosk while a helper is there. */
  'helper.touch': { action: 'helper.atKiosk', about: null, data: nothing, ack: nothing },
  /** The practice is over, with what is under way of it; whoever practised helps from then on. */
  'helper.endPractice': {
    action: 'helper.atKiosk',
    about: null,
    data: command({}),
    ack: nothing,
  },
  /** The helper steps out or is sent off, or the visit was wiped. */
  'helper.leave': {
    action: 'helper.atKiosk',
    about: null,
    data: command({ why: z.enum(['steppedOut', 'visitOver']) }),
    ack: nothing,
  },
  /**
   * The helper says more beforehand about the resident who waits at the kiosk: it is added to what was said. `WRONG_STATE`
   * without a helper or without anybody who waits, `TEXT_TOO_LONG` together with what was said.
   */
  'helper.brief': {
    action: 'helper.atKiosk',
    about: null,
    data: command({ text: text(TEXTS.remark) }),
    ack: nothing,
  },
  /** Takes a kiosk over from the console. */
  'helper.begin': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
  /**
   * Comes to the call of the resident, who is held, and talks to the specialist first. `WRONG_STATE` without a call, where
   * it is handed on or its specialist is out of reach; `CALL_FULL`.
   */
  'helper.sideTalk': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
  /** Brings the resident in. */
  'helper.introduce': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
  /** Puts the hint about quiet weeks away for whoever asks, for some time. */
  'helper.restHint': { action: 'helper.hint', about: null, data: command({}), ack: nothing },
  'helper.end': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
