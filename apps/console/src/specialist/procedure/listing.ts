import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';

/** What comes next for a procedure that is with a desk of mine. */
export type InboxStep = 'take' | 'accept' | 'complete' | 'colleague' | 'returned' | 'completed';

export function inboxStep({ state, assignedTo }: InboxProcedureView): InboxStep {
  if (state === 'returned' || state === 'completed') return state;
  if (assignedTo !== null && !assignedTo.isMe) return 'colleague';
  if (state === 'accepted') return 'complete';
  return assignedTo === null ? 'take' : 'accept';
}

/** Whether the next step is mine, or anybody's who serves the desk. */
export const isForMe = (procedure: InboxProcedureView): boolean =>
  ['take', 'accept', 'complete'].includes(inboxStep(procedure));

/** What arrived in the order in which it is worked on: late ones first, then what I can act on, by the due day. */
export const listedInbox = (inbox: readonly InboxProcedureView[]): readonly InboxProcedureView[] =>
  inOrder(inbox, isForMe);

/** What was sent: late ones first, then what came back to be mended, by the due day; below them what was completed, the last one first. */
export function listedSent(sent: readonly SentProcedureView[]): readonly SentProcedureView[] {
  const waiting = sent.filter(({ completedAt }) => completedAt === null);
  const settled = sent.filter(({ completedAt }) => completedAt !== null);
  return [
    ...inOrder(waiting, ({ state }) => state === 'returned'),
    ...settled.toSorted((a, b) => (b.completedAt ?? 0) - (a.completedAt ?? 0)),
  ];
}

interface Dated {
  readonly isLate: boolean;
  readonly dueDay: string;
  readonly submittedAt: number;
}

function inOrder<Listed extends Dated>(
  all: readonly Listed[],
  isNext: (one: Listed) => boolean,
): readonly Listed[] {
  const rank = (one: Listed): number => (one.isLate ? 0 : 2) + (isNext(one) ? 0 : 1);
  return all.toSorted(
    (a, b) =>
      rank(a) - rank(b) || a.dueDay.localeCompare(b.dueDay) || a.submittedAt - b.submittedAt,
  );
}

/** The steps that staff of the receiving desk can take with a procedure, the next one first. */
export type DeskDeed = 'take' | 'accept' | 'return' | 'complete';

export function deskDeeds(procedure: InboxProcedureView): readonly DeskDeed[] {
  switch (inboxStep(procedure)) {
    case 'take':
      return ['take'];
    case 'accept':
      return ['accept', 'return'];
    case 'complete':
      return ['complete', 'return'];
    case 'colleague':
      // Who is away does not keep it from being done.
      return ['take'];
    case 'returned':
    case 'completed':
      return [];
  }
}
