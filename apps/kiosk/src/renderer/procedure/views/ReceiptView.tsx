import { groupedPhone } from '@madoguchi/domain';
import { Icon, Ruby } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { PaperPrint } from '../../parts/print/PaperPrint.tsx';
import { useText } from '../../state/useText.tsx';
import type { Filling } from './filling.ts';

/** It is with the desk: its number, what happens next, what to bring, whom to ask. */
export function ReceiptView({ filling: { view } }: { readonly filling: Filling }) {
  const text = useText();
  const { template, status, deskName, deskPhone } = view;
  const { papers, fee, handOver } = template;
  return (
    <section className="receipt" aria-label={text.plain('kioskForm:receipt.title')}>
      <div className="receipt__head">
        <p className="receipt__done">
          <Icon name="done" />
          <span>{text.show('kioskForm:receipt.title')}</span>
        </p>
        <p className="receipt__number">
          <span>{text.show('kioskForm:receipt.number')}</span>
          <strong>{status.receiptNumber}</strong>
        </p>
      </div>
      <div
        className="receipt__facts"
        // In the largest text it may scroll, so that a keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ol className="receipt__next">
          <li>
            <Ruby>{text.raw('kioskForm:receipt.desk', { desk: text.of(deskName) })}</Ruby>
            {status.dueDay !== null && (
              <> {text.show('kioskForm:receipt.due', { day: text.day(status.dueDay) })}</>
            )}
          </li>
          {handOver && <Fact>{text.of(handOver)}</Fact>}
          {papers.length > 0 && (
            <Fact label={text.show('kioskForm:receipt.papers')}>
              {papers.map((paper) => text.of(paper)).join(text.raw('kioskForm:offers.and'))}
            </Fact>
          )}
          {fee && <Fact label={text.show('kioskForm:receipt.fee')}>{text.of(fee)}</Fact>}
        </ol>
        {deskPhone !== null && (
          <p className="receipt__ask">
            <Icon name="call" />
            <span>
              {text.show('kioskForm:receipt.ask')} <strong>{groupedPhone(deskPhone)}</strong>
            </span>
          </p>
        )}
      </div>
      <PaperPrint procedureId={view.procedureId} />
    </section>
  );
}

function Fact({ label, children }: { readonly label?: ReactNode; readonly children: string }) {
  return (
    <li>
      {label && <span className="receipt__label">{label} </span>}
      <Ruby>{children}</Ruby>
    </li>
  );
}
