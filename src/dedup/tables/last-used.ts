/** Remembers the last `most` results of a function of a number; those made first go first. */
export function lastUsed<T>(most: number, make: (uid: number) => T): (uid: number) => T {
  const kept = new Map<number, T>();
  return (uid) => {
    const held = kept.get(uid);
    if (held !== undefined) return held;
    const made = make(uid);
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(uid, made);
    return made;
  };
}
