import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Needs } from './needs.ts';
import type { Ward } from './testing/ward.ts';
import { anyWard, finishTheDay, KIOSKS, STAFF } from './testing/wardExamples.ts';
import { Watch } from './testing/wardRules.ts';
import { choicesOfKiosk, choicesOfStaff, type Choice } from './testing/wardSteps.ts';

/** What is expected of the ward, kept apart from it. */
interface Model {
  readonly watch: Watch;
  readonly gone: Set<string>;
}
type Command = fc.Command<Model, Ward>;

/** A step of the story; after each the whole ward is looked at. */
const command = (
  name: string,
  can: (model: Readonly<Model>) => boolean,
  run: (ward: Ward, model: Model) => void,
): Command => ({
  check: can,
  run: (model, ward) => {
    run(ward, model);
    model.watch.check();
    expect(model.watch.violations).toEqual([]);
  },
  toString: () => name,
});

const kiosk = fc.constantFrom(...KIOSKS);
const staff = fc.constantFrom(...STAFF);
const needs = fc.constantFrom<Needs>(
  { language: 'ja', supports: [] },
  { language: 'en', supports: ['sign-language'] },
);
const isHere =
  (id: string) =>
  ({ gone }: Readonly<Model>): boolean =>
    !gone.has(id);

const booked = fc.option(
  fc.record({ staffId: staff, inMs: fc.constantFrom(-60_000, 0, 45_000, 600_000) }),
);
const requests = fc.tuple(kiosk, needs, booked).map(([id, what, time]) =>
  command(`${id} ${time === null ? 'confirms' : 'checks in'}`, isHere(id), (ward, { watch }) => {
    watch.asked(ward.request(id, what, time));
  }),
);

const chooses = (who: fc.Arbitrary<string>, choices: (w: Ward, id: string) => readonly Choice[]) =>
  fc.tuple(who, fc.nat(99)).map(([id, which]) =>
    command(`${id} does ${String(which)}`, isHere(id), (ward) => {
      const possible = choices(ward, id);
      const choice = possible[which % possible.length];
      if (choice !== undefined) ward.act(choice.id, choice.event);
    }),
  );

const comesAndGoes = fc.oneof(kiosk, staff).map((id) =>
  command(
    `${id} goes or comes`,
    () => true,
    (ward, { gone }) => {
      const connected = gone.delete(id);
      if (!connected) gone.add(id);
      if (KIOSKS.includes(id)) ward.kioskConnection(id, connected);
      else ward.setPerson(id, { connected });
    },
  ),
);

const takesBreaks = fc.tuple(staff, fc.boolean()).map(([id, away]) =>
  command(`${id} is ${away ? 'away' : 'available'}`, isHere(id), (ward) => {
    const since = ward.now;
    ward.setPerson(id, {
      availability: away
        ? { state: 'away', since, reason: 'break' }
        : { state: 'available', since },
    });
  }),
);

const barred = fc.oneof(kiosk, staff).map((id) =>
  command(`${id} is withdrawn`, isHere(id), (ward) => {
    const c = KIOSKS.includes(id) ? ward.ofKiosk(id) : ward.ofStaff(id);
    if (c === null) return;
    const end = KIOSKS.includes(id)
      ? ({ side: 'kiosk' } as const)
      : ({ side: 'staff', staffId: id } as const);
    ward.act(c.id, { type: 'barred', end });
  }),
);

const passes = fc
  .oneof(
    { weight: 5, arbitrary: fc.nat(3000) },
    { weight: 1, arbitrary: fc.constantFrom(20_000, 60_000, 180_000, 600_000) },
  )
  .map((ms) =>
    command(
      `${String(ms)} ms pass`,
      () => true,
      (ward) => {
        ward.pass(ms);
      },
    ),
  );

const story = fc.commands(
  [
    requests,
    requests,
    chooses(kiosk, choicesOfKiosk),
    ...Array.from({ length: 9 }, () => chooses(staff, choicesOfStaff)),
    comesAndGoes,
    takesBreaks,
    barred,
    passes,
    passes,
  ],
  { size: 'max', maxCommands: 250 },
);

it('[Q41] nobody is lost, doubled, overtaken or left in silence, whatever a ward goes through', () => {
  fc.assert(
    fc.property(anyWard, story, (newWard, commands) => {
      const ward = newWard();
      const watch = new Watch(ward);
      fc.modelRun(() => ({ model: { watch, gone: new Set<string>() }, real: ward }), commands);
      const left = finishTheDay(ward, () => {
        watch.check();
      });
      expect([...left, ...watch.violations]).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
