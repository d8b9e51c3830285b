import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Ticks per second of the times in /proc; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** A measurement during which others took a larger share (0–1) of the machine is disturbed. */
export const disturbedAbove = 0.25;

interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  /** CPU seconds of the process and of its children that have ended and been waited for. */
  readonly cpuSeconds: number;
}

/** A process may end between the listing and the reading; then it simply is not there. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function listNames(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readTimes(pid: number): ProcessTimes | undefined {
  const stat = readText(`/proc/${String(pid)}/stat`);
  if (stat === undefined) return undefined;
  // The name in parentheses may itself hold spaces and parentheses; the fields follow its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const number = (index: number): number => Number(fields[index] ?? 0);
  // proc(5): after the name come state, ppid (1), … utime (11), stime, cutime, cstime (14).
  const ticks = number(11) + number(12) + number(13) + number(14);
  return { pid, parent: number(1), cpuSeconds: ticks / ticksPerSecond };
}

/** All living processes below and including `roots`. */
function processTree(roots: readonly number[]): ProcessTimes[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readTimes(Number(name)) ?? []);
  const inTree = new Set(roots);
  for (let size = -1; size !== inTree.size;) {
    size = inTree.size;
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid));
}

/** User and system CPU seconds used so far by the trees below `roots`, ended children included. */
export function treeCpuSeconds(roots: readonly number[]): number {
  return processTree(roots).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
}

/**
 * CPU seconds that the living threads below `roots` have run, to the nanosecond: the times that
 * `treeCpuSeconds` adds up move in steps of 10 ms, which is much for one call.
 */
export function treeRunSeconds(roots: readonly number[]): number {
  return processTree(roots)
    .flatMap(({ pid }) => {
      const tasks = `/proc/${String(pid)}/task`;
      return listNames(tasks).map((task) => readText(`${tasks}/${task}/schedstat`) ?? '0');
    })
    .reduce((sum, text) => sum + Number(text.split(' ', 1)[0]) / 1e9, 0);
}

/** Resident memory of the trees below `roots`, in bytes. */
export function treeResidentBytes(roots: readonly number[]): number {
  return processTree(roots).reduce((sum, { pid }) => {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readText(`/proc/${String(pid)}/status`) ?? '');
    return sum + Number(line?.[1] ?? 0) * 1024;
  }, 0);
}

/**
 * CPU seconds that all processes of the machine have used, and that its host took away (steal).
 * Interrupt time is left out: it belongs to no process, and most of it is our own loopback
 * traffic, which would otherwise look like somebody else's work.
 */
function machineBusySeconds(): number {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
  // cpu user nice system idle iowait irq softirq steal …
  const fields = line.trim().split(/\s+/).slice(1).map(Number);
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = fields;
  return (user + nice + system + steal) / ticksPerSecond;
}

/**
 * Starts watching the machine; the returned function gives the share (0–1) of all its CPU time
 * since then that went to processes outside the trees below `roots()`. `goneSeconds` tells the CPU seconds that processes of
 * these trees took with them when they ended.
 */
export function watchForeignCpu(
  roots: () => readonly number[],
  goneSeconds: () => number = () => 0,
): () => number {
  const startedAt = performance.now();
  const busy = machineBusySeconds();
  const ownSeconds = () => treeCpuSeconds(roots()) + goneSeconds();
  const own = ownSeconds();
  return () => {
    const available = ((performance.now() - startedAt) / 1000) * availableParallelism();
    const foreign = machineBusySeconds() - busy - (ownSeconds() - own);
    return Math.min(1, Math.max(0, foreign / available));
  };
}
