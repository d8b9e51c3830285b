/**
 * The regular expression of a glob: `*`, `**`, `{a,b}`. With `short` folders between its parts may be
 * left out, so that `domain/access.ts` stands for `packages/domain/src/access.ts`.
 *
 * @param {string} glob @param {{ short?: boolean }} [how]
 * @returns {RegExp} of whole paths from the top folder
 */
export function patternOf(glob, { short = false } = {}) {
  const parts = glob.replace(/\/$/, '').split('/');
  const between = short ? '/(?:.+/)?' : '/';
  let source = '';
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part === '**') source += isLast ? '.+' : '(?:.+/)?';
    else source += partPattern(part) + (isLast ? '' : between);
  }
  return new RegExp(`${short ? '(?:^|/)' : '^'}${source}$`);
}

/** @param {string} part */
function partPattern(part) {
  let depth = 0;
  return part.replace(/[*{},.+^$()|[\]\\]/g, (sign) => {
    if (sign === '*') return '[^/]*';
    if (sign === '{') depth += 1;
    if (sign === '{') return '(?:';
    if (sign === '}') depth -= 1;
    if (sign === '}') return ')';
    if (sign === ',' && depth > 0) return '|';
    return `\\${sign}`;
  });
}

/**
 * One glob for each alternative of its folders; those of the file's name (`*.{ts,tsx}`) stay, because
 * not every kind of file has to be there.
 *
 * @param {string} glob
 * @returns {string[]}
 */
export function foldersApart(glob) {
  const braces = /\{([^{}]*)\}(?=.*\/)/.exec(glob);
  if (braces === null) return [glob];
  const [whole, choices = ''] = braces;
  return choices.split(',').flatMap((choice) => foldersApart(glob.replace(whole, choice)));
}
