import type { Snapshot } from '@madoguchi/client';
import {
  assertNever,
  type ErrorCode,
  type FarewellReason,
  type Needs,
  type Visit,
} from '@madoguchi/domain';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';

/** The screens with their data; `name` is also the `data-screen` of the page. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'enrol' }
  | { readonly name: 'refused'; readonly code: ErrorCode }
  | { readonly name: 'outOfOrder'; readonly closure: Closure }
  | (WithView<'waiting'> & { readonly consultation: Waiting | null })
  | {
      readonly name: 'call';
      readonly consultation: Talking;
      readonly summary: KioskView['summary'];
    }
  | WithView<'idle' | 'choosing' | 'checkIn' | 'thanks'>
  | (WithView<'confirming' | 'contact'> & { readonly topicId: string })
  | (WithView<'booking'> & { readonly topicId: string; readonly needs: Needs })
  | (WithView<'farewell'> & { readonly because: FarewellReason });

/** Why this kiosk is out of use. */
export type Closure = NonNullable<KioskView['closure']>;

type WithView<Name> = { readonly name: Name; readonly view: KioskView };

export type Waiting = Extract<KioskConsultation, { state: 'waiting' | 'offered' }>;
export type Talking = Exclude<KioskConsultation, Waiting>;

/** The screens on which nothing has begun that a kiosk out of use would let somebody finish. */
const BEFORE: ReadonlySet<Visit['screen']> = new Set([
  ...['idle', 'choosing', 'checkIn', 'confirming', 'contact', 'booking'],
] as const);

/** The screen to show: a refusal first, then the consultation, then the visit. */
export function screenOf({ connection, view }: Snapshot<KioskView>, visit: Visit): Screen {
  if (connection.state === 'refused') return refusal(connection.code);
  if (!view) return { name: 'connecting' };
  if (view.closure !== null && BEFORE.has(visit.screen)) {
    return { name: 'outOfOrder', closure: view.closure };
  }
  switch (visit.screen) {
    case 'idle':
    case 'choosing':
    case 'checkIn':
    case 'thanks':
      return { name: visit.screen, view };
    case 'confirming':
    case 'contact':
      return { name: visit.screen, view, topicId: visit.topicId };
    case 'booking':
      return { name: 'booking', view, topicId: visit.topicId, needs: visit.needs };
    case 'farewell':
      return { name: 'farewell', view, because: visit.because };
    case 'consulting':
      return consulting(view);
    default:
      return assertNever(visit);
  }
}

function refusal(code: ErrorCode): Screen {
  return code === 'KIOSK_NOT_ENROLLED' ? { name: 'enrol' } : { name: 'refused', code };
}

function consulting(view: KioskView): Screen {
  const { consultation } = view;
  if (!consultation) return { name: 'waiting', view, consultation: null };
  if (consultation.state === 'waiting' || consultation.state === 'offered')
    return { name: 'waiting', view, consultation };
  return { name: 'call', consultation, summary: view.summary };
}
