import { addStill, stillProblemOf, type HandsetModel } from '@madoguchi/client';
import { pagesDocument } from '@madoguchi/protocol';
import { useState } from 'react';
import { photograph, type Photographed } from './photograph.ts';

type Problem = 'unreadable' | 'failed' | 'full' | 'tooLarge';

/** What has become of a photograph: it is looked at before anybody else sees it. */
type Photograph =
  | { readonly state: 'none' | 'sent' }
  | { readonly state: 'preparing' }
  | ({ readonly state: 'looking' | 'sending' } & Photographed)
  | { readonly state: 'problem'; readonly problem: Problem };

export interface Photographing {
  readonly now: Photograph;
  readonly take: (file: Blob) => Promise<void>;
  readonly send: () => Promise<void>;
  readonly putAway: () => void;
}

/** Takes a photograph of a paper to be a page of the call. Nothing of it is kept on the phone. */
export function usePhotograph(model: Pick<HandsetModel, 'pages' | 'document'>): Photographing {
  const [now, setNow] = useState<Photograph>({ state: 'none' });
  const take = async (file: Blob): Promise<void> => {
    setNow({ state: 'preparing' });
    try {
      setNow({ state: 'looking', ...(await photograph(file)) });
    } catch {
      setNow({ state: 'problem', problem: 'unreadable' });
    }
  };
  const send = async (): Promise<void> => {
    if (now.state !== 'looking') return;
    setNow({ ...now, state: 'sending' });
    try {
      const id = crypto.randomUUID();
      await addStill(model, id, now.still);
      // The kiosk and whoever follows the resident look at what they show.
      model.document(pagesDocument)?.edit({ type: 'look', surface: id });
      setNow({ state: 'sent' });
    } catch (error) {
      const problem = stillProblemOf(error);
      setNow({ state: 'problem', problem: isTold(problem) ? problem : 'failed' });
    }
  };
  return { now, take, send, putAway: () => setNow({ state: 'none' }) };
}

const isTold = (problem: string): problem is Problem =>
  problem === 'full' || problem === 'tooLarge';
