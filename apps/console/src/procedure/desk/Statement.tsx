import { fieldOf, markedFields, statementOf, type StatementRow } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { EnclosedPicture } from '../EnclosedPicture.tsx';
import { SignaturePicture } from '../SignaturePicture.tsx';

/** All that a procedure says, as its signer was shown it, with the signature and what that was given for. */
export function Statement({
  procedure,
  withPictures = true,
}: {
  readonly procedure: ProcedureView;
  /** Whether the reader may open the enclosed pictures. */
  readonly withPictures?: boolean;
}) {
  const { t } = useText();
  const { language } = useLanguage();
  const { text } = useWords();
  const { template, values, status } = procedure;
  const lines = useMemo(
    () => statementOf(template, values, language),
    [template, values, language],
  );
  return (
    <>
      <Reasons procedure={procedure} />
      {template.pages.map((page) => {
        const ofPage = lines.filter(({ pageId }) => pageId === page.id);
        return ofPage.length === 0 ? null : (
          <section key={page.id} className="statement" aria-label={text(page.title)}>
            <h3>{text(page.title)}</h3>
            <dl>
              {ofPage.map((row, at) => (
                <Row key={at} row={row} procedureId={withPictures ? procedure.procedureId : null} />
              ))}
            </dl>
          </section>
        );
      })}
      <SignedFor procedure={procedure} />
      {status.reference !== null && (
        <p className="statement__reference">
          {t('console:procedures.sheet.reference', { reference: status.reference })}
        </p>
      )}
    </>
  );
}

function Row({
  row,
  procedureId,
}: {
  readonly row: StatementRow;
  readonly procedureId: string | null;
}) {
  const { t } = useText();
  const nth =
    row.person === null
      ? ''
      : `${t('console:form.persons.nth', { number: row.person.index + 1 })} `;
  return (
    <div className="statement__line">
      <dt>
        {nth}
        {row.label}
      </dt>
      <dd>
        {row.value === null ? (
          <span className="statement__none">{t('console:procedures.sheet.notFilled')}</span>
        ) : (
          <Isolated>{row.value}</Isolated>
        )}
        {row.picture !== undefined && procedureId !== null && (
          <EnclosedPicture {...{ procedureId, pageId: row.picture, label: `${nth}${row.label}` }} />
        )}
      </dd>
    </div>
  );
}

/** 補正: what the desk wants to be put right, field by field. */
function Reasons({ procedure }: { readonly procedure: ProcedureView }) {
  const { t } = useText();
  const { text } = useWords();
  const { template, status } = procedure;
  if (status.returned === null) return null;
  return (
    <section className="statement statement--reasons">
      <h3>
        <Icon name="warning" />
        {t('console:procedures.sheet.reasons')}
      </h3>
      <dl>
        {markedFields(procedure).map(({ fieldId, reason, isMended }) => {
          const field = fieldOf(template, fieldId);
          const why = <Isolated>{reason}</Isolated>;
          return (
            <div key={fieldId} className="statement__line">
              <dt>{field === null ? fieldId : text(field.label)}</dt>
              <dd>
                {isMended ? <del>{why}</del> : why}
                {isMended && t('console:missing.mended')}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>{t(`console:procedures.returning.ways.${status.returned.tellBy}`)}</p>
    </section>
  );
}

/** The signature, when it was given and for what; that it holds for what stands here now is said by the server. */
function SignedFor({ procedure }: { readonly procedure: ProcedureView }) {
  const { t } = useText();
  const { dayAndClock } = useWords();
  const { template, status, revision } = procedure;
  const { signed } = status;
  if (signed === null) {
    return (
      <p className="statement__none">
        {t(`console:procedures.sheet.signature.${template.needsSignature ? 'missing' : 'none'}`)}
      </p>
    );
  }
  if (signed.revision !== revision) {
    return <p className="failure">{t('console:procedures.sheet.signature.stale')}</p>;
  }
  return (
    <section className="statement" aria-labelledby="statement-signature">
      <h3 id="statement-signature">{t('console:procedures.sheet.signature.title')}</h3>
      <div className="statement__signature">
        <SignaturePicture signature={signed.signature} />
        <p>
          {t('console:procedures.sheet.signature.given', { at: dayAndClock(signed.signedAt) })}
          <span className="statement__digest">
            {t('console:procedures.sheet.signature.digest')}
            <code>{signed.digest.slice(0, 16)}</code>
          </span>
        </p>
      </div>
    </section>
  );
}
