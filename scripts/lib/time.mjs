/** @param {number} ms @returns {string} such as `2.4 s` */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
