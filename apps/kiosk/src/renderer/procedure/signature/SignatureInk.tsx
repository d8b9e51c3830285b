import { SIGNATURE_BOX, type Signature, type SignatureStroke } from '@madoguchi/domain';
import { StrokesInk } from '@madoguchi/paper';
import { Isolated } from '@madoguchi/ui-kit';

/** Of the box: a pen that is seen from a chair. */
const PEN = 26;

/** A drawn signature as it is kept; the same strokes are drawn on the paper that the desk receives. */
export function SignatureInk({ strokes }: { readonly strokes: readonly SignatureStroke[] }) {
  return <StrokesInk className="signature-ink" strokes={strokes} box={SIGNATURE_BOX} pen={PEN} />;
}

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
