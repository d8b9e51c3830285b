import { SIGNATURE_BOX, type Signature, type SignatureStroke } from '@madoguchi/domain';
import { strokeOutline } from '@madoguchi/paper';
import { Isolated } from '@madoguchi/ui-kit';
import { memo } from 'react';

/** Of the box: a pen that is seen from a chair. */
const PEN = 26;

/** A drawn signature as it is kept; the same strokes are drawn on the paper that the desk receives. */
export function SignatureInk({ strokes }: { readonly strokes: readonly SignatureStroke[] }) {
  return (
    <svg
      className="signature-ink"
      viewBox={`0 0 ${String(SIGNATURE_BOX.width)} ${String(SIGNATURE_BOX.height)}`}
      aria-hidden="true"
    >
      {strokes.map((stroke, at) => (
        <Stroke key={at} stroke={stroke} />
      ))}
    </svg>
  );
}

const Stroke = memo(({ stroke }: { readonly stroke: SignatureStroke }) => {
  const places = [];
  for (let at = 0; at + 1 < stroke.length; at += 2) {
    places.push({ x: stroke[at] ?? 0, y: stroke[at + 1] ?? 0 });
  }
  const outline = strokeOutline(places, PEN).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return <polygon points={outline.join(' ')} />;
});
Stroke.displayName = 'Stroke';

/** A signature that was given, drawn or typed. */
export function GivenSignature({ signature }: { readonly signature: Signature }) {
  return (
    <div className="given-signature">
      {signature.kind === 'drawn' ? (
        <SignatureInk strokes={signature.strokes} />
      ) : (
        <p className="given-signature__name">
          <Isolated>{signature.name}</Isolated>
        </p>
      )}
    </div>
  );
}
