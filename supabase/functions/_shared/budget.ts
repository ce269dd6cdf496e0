/** A hosted function has 2 s of CPU and 150 s in all: true once this call has had its share of either. */
export function budget({ seconds, steps }: { seconds: number; steps: number }): () => boolean {
  const deadline = Date.now() + seconds * 1000;
  let taken = 0;
  return () => {
    taken += 1;
    return taken > steps || Date.now() > deadline;
  };
}
