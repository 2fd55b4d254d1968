/** Remembers the last `most` results of a function of a number; those made first go first. */
export function lastUsed<T>(most: number, make: (uid: number) => T): (uid: number) => T {
  const kept = new Map<number, T>();
  // A ring, since a map walks over everything that has gone from it to find its first key.
  const order = new Float64Array(most);
  let next = 0;
  return (uid) => {
    const held = kept.get(uid);
    if (held !== undefined) return held;
    const made = make(uid);
    if (kept.size >= most) kept.delete(order[next]!);
    kept.set(uid, made);
    order[next] = uid;
    next = (next + 1) % most;
    return made;
  };
}
