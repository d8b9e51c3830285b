import type { SignatureStroke } from '@madoguchi/domain';
import type { PointerEvent } from 'react';
import { useText } from '../../state/useText.tsx';
import { SignatureInk } from './SignatureInk.tsx';
import { begun, drawnOn, placeInBox } from './strokes.ts';

interface SignaturePadProps {
  readonly strokes: readonly SignatureStroke[];
  readonly onStrokes: (
    change: (strokes: readonly SignatureStroke[]) => readonly SignatureStroke[],
  ) => void;
}

/** Where the resident signs with a finger, a pen or a mouse. Who cannot draw types their name instead. */
export function SignaturePad({ strokes, onStrokes }: SignaturePadProps) {
  const text = useText();
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button > 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeInBox(event, event.currentTarget.getBoundingClientRect());
    onStrokes((before) => begun(before, place));
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { nativeEvent } = event;
    const all = nativeEvent.getCoalescedEvents?.() ?? [];
    const places = (all.length > 0 ? all : [nativeEvent]).map((each) => placeInBox(each, box));
    onStrokes((before) => places.reduce(drawnOn, before));
  };
  return (
    <section
      className="signature-pad"
      aria-label={text.plain('kioskForm:sign.pad')}
      onPointerDown={begin}
      onPointerMove={draw}
    >
      {strokes.length === 0 && (
        <p className="signature-pad__lead">
          <span>{text.show('kioskForm:sign.here')}</span>
        </p>
      )}
      <SignatureInk strokes={strokes} />
    </section>
  );
}
