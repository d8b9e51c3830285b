/** A step of obtaining the worker that failed, with what a person can do about it. */
export class MediaWorkerError extends Error {
  /**
   * @param {string} step which step failed, e.g. `compile`
   * @param {string} reason what was seen
   * @param {string} remedy what to do now
   */
  constructor(step, reason, remedy) {
    super(`media worker, step "${step}": ${reason}\n${remedy}`);
    this.name = 'MediaWorkerError';
    this.step = step;
  }
}
