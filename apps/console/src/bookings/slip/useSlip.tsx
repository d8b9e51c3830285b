import { BookingSlip, readyToPrint } from '@madoguchi/paper';
import type { BookingSlipView } from '@madoguchi/protocol';
import { useAction } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useActions } from '../../specialist/actions.ts';

export type SlipSize = 'A4' | 'A6';

interface Sheet {
  readonly slip: BookingSlipView;
  readonly size: SlipSize;
}

/** Prints the slip of a booking: asked for, laid into the page, printed in the font of its language, and forgotten. */
export function useSlip() {
  const { model } = useActions();
  const action = useAction<'slip'>();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    const printIt = async () => {
      await readyToPrint(sheet.slip.language);
      print();
      setSheet(null);
    };
    void printIt();
  }, [sheet]);
  return {
    action,
    print: (bookingId: string, size: SlipSize) =>
      void action.perform('slip', async () => {
        setSheet({ slip: await model.booking.slip(bookingId), size });
      }),
    paper: sheet && createPortal(<BookingSlip {...sheet} />, document.body),
  };
}
