import type { PaperOperation, PaperState, StillProblem } from '@madoguchi/protocol';
import { stillProblemOf } from './addStill.ts';
import type { DeliverStill } from './paperModel.ts';
import type { PaperShow } from './paperShow.ts';

/** Takes the stills that somebody asks for in the document, each once, and says there what has become of them. */
export class StillAnswers {
  deliver: DeliverStill;
  readonly #tell: (operation: PaperOperation) => void;
  #answered: string | null = null;

  constructor(deliver: DeliverStill, tell: (operation: PaperOperation) => void) {
    this.deliver = deliver;
    this.#tell = tell;
  }

  async answer(asked: PaperState['still'], show: PaperShow | null): Promise<void> {
    if (asked?.state !== 'taking' || asked.id === this.#answered) return;
    this.#answered = asked.id;
    this.#tell({ type: 'still', id: asked.id, state: await this.#take(asked.id, show) });
  }

  clear(): void {
    this.#answered = null;
  }

  async #take(id: string, show: PaperShow | null): Promise<'there' | StillProblem> {
    if (show !== null && show.problem !== null) return 'noCamera';
    try {
      const taken = show?.still() ?? null;
      if (taken === null) return 'notShown';
      return await this.deliver(id, await taken, (state) => {
        this.#tell({ type: 'still', id, state });
      });
    } catch (error) {
      return stillProblemOf(error);
    }
  }
}
