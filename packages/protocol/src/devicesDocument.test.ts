import { APPLIED_EXTRA_BYTES, CALL_DEVICES, DEVICE_FAULTS, jsonBytes } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { devicesDocument, type DevicesOperation } from './devicesDocument.ts';

const { apply, empty } = devicesDocument;

test('[C522] each end says what of its own does not work, and nothing of the others', () => {
  const first = apply(empty(), { device: 'microphone', fault: 'silent' }, 'kiosk');
  const both = apply(first, { device: 'camera', fault: 'in-use' }, 'staff:s1');
  expect(both.faults).toEqual({
    kiosk: { microphone: 'silent' },
    'staff:s1': { camera: 'in-use' },
  });
  expect(apply(both, { device: 'microphone', fault: null }, 'kiosk').faults).toEqual({
    ...{ kiosk: {}, 'staff:s1': { camera: 'in-use' } },
  });
});

test('[C522] whatever is said, the state is valid and grows by no more than it may', () => {
  const operation = fc.record({
    device: fc.constantFrom(...CALL_DEVICES),
    fault: fc.option(fc.constantFrom(...DEVICE_FAULTS)),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('kiosk', 'staff:s1'), operation)), (said) => {
      let state = empty();
      for (const [by, what] of said as ['kiosk', DevicesOperation][]) {
        expect(devicesDocument.operation.safeParse(what).success).toBe(true);
        const next = apply(state, what, by);
        const grown = jsonBytes(next) - jsonBytes(state);
        expect(grown).toBeLessThanOrEqual(jsonBytes(what) + APPLIED_EXTRA_BYTES);
        state = next;
      }
      expect(devicesDocument.state.safeParse(state).success).toBe(true);
    }),
  );
});
