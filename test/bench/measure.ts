/** Median microseconds per call of several functions, measured in turns so that load falls on all alike. */
export function interleaved(
  functions: Readonly<Record<string, () => unknown>>,
  calls: number,
  rounds = 50,
): Readonly<Record<string, number>> {
  const times = new Map(Object.keys(functions).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of Object.entries(functions)) {
      const start = performance.now();
      for (let i = 0; i < calls; i++) call();
      times.get(name)?.push(((performance.now() - start) / calls) * 1_000);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
