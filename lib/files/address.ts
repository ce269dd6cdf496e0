/** Where a stored file is read. It never changes: a new version is a new file. */
export const fileAddress = (id: string) => `/api/files/${id}`;
