import { readFileSync } from 'node:fs';

/** The processes that a process has started and whose command names `program`. */
export function childrenOf(pid: number, program: string): number[] {
  const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return children
    .split(' ')
    .filter((child) => child !== '')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${String(child)}/cmdline`, 'utf8').includes(program));
}
