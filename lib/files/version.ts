/** One uploaded version of a design, of whatever record it belongs to. */
export type DesignVersion = {
  id: string;
  version: number;
  note: string;
  shared_at: string | null;
  created_at: string;
  author: { name: string } | null;
  file: { id: string; name: string; mime: string; width: number | null; height: number | null };
};
