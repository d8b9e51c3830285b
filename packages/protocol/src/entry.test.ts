import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aboutConsultation, catalogue, recordIn, type Guarded } from './entry.ts';
import { command, isCommand } from './events/command.ts';
import type { ClientEvent } from './events/event.ts';
import { nothing } from './primitives.ts';

const about = { kind: 'paper', id: ({ paperId }: { paperId: string }) => paperId } as const;
const paper = z.strictObject({ paperId: z.string() });
const hold = { action: 'consultation.hold', ack: nothing } as const;

describe('an entry of a catalogue', () => {
  it('[H8] does not compile without a record where the right is narrower than the ward', () => {
    // @ts-expect-error Holding is a right to one's own consultation, so the entry has to say to which.
    const unsaid = { ...hold, about: null, data: nothing } satisfies ClientEvent;
    // @ts-expect-error Saying nothing of it is no way out either.
    const missing = { ...hold, data: nothing } satisfies ClientEvent;
    // @ts-expect-error For routes it is the same.
    const route = { action: 'record.read', about: null } satisfies Guarded;
    const named = { ...hold, about, data: paper } satisfies ClientEvent;
    const wide = { action: 'audit.read', about: null } satisfies Guarded;
    expect([unsaid, missing, route, named, wide]).toHaveLength(5);
  });

  it('[H8] does not compile when the record is looked for where messages have none', () => {
    const fits = catalogue({
      event: { ...hold, about, data: paper },
      command: { ...hold, about: aboutConsultation, data: command({ consultationId: z.string() }) },
      route: { action: 'record.read', about, body: paper },
      own: { action: 'guest.sync', about: 'self', data: nothing },
    });
    // @ts-expect-error The data have no `consultationId`.
    const elsewhere = catalogue({ event: { ...hold, about: aboutConsultation, data: paper } });
    // @ts-expect-error Without a body there is nothing to look in.
    const bodiless = catalogue({ route: { action: 'record.read', about } });
    // @ts-expect-error What carries an id may be about somebody else's record.
    const self = catalogue({ event: { ...hold, about: 'self', data: paper } });
    const late = { ...hold, about, data: paper, offer: named('offerId') };
    // @ts-expect-error The offer that is answered has to be in the data, too.
    const offer = catalogue({ late });
    expect([fits, elsewhere, bodiless, self, offer]).toHaveLength(5);
  });

  it('[H8] finds its record, whatever the field is called', () => {
    const entry = { action: 'consultation.hold', about } as const;
    expect(recordIn(entry, { paperId: 'p-1' })).toEqual({ kind: 'paper', id: 'p-1' });
    expect(recordIn({ action: 'guest.sync', about: 'self' }, {})).toBeNull();
    expect(recordIn({ action: 'audit.read', about: null }, { consultationId: 'c-1' })).toBeNull();
  });
});

it('[CK8] a command is what was made as one, whatever the fields of others are called', () => {
  expect(isCommand(command({}))).toBe(true);
  expect(isCommand(z.strictObject({ commandId: z.uuid() }))).toBe(false);
});

const named =
  <Name extends string>(name: Name) =>
  (data: Readonly<Record<Name, string>>): string =>
    data[name];
