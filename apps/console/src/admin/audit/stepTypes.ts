/** What happens to records that hang on a consultation, as its history tells it. */
export const STEP_TYPES = [
  ...(['handoff.sent', 'handoff.accepted', 'handoff.returned', 'handoff.released'] as const),
  ...(['handoff.passedOn', 'handoff.withdrawn', 'handoff.settled', 'contact.settled'] as const),
  ...([
    'attachment.added',
    'attachment.discarded',
    'procedure.begun',
    'procedure.resumed',
  ] as const),
  ...([
    'procedure.signed',
    'procedure.submitted',
    'procedure.taken',
    'procedure.accepted',
  ] as const),
  ...(['procedure.returned', 'procedure.completed', 'procedure.withdrawn'] as const),
  ...(['procedure.expired', 'procedure.paperRead'] as const),
] as const;
