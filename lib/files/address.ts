/** Where a file is shown from: an address that stays, so that a page read again does not load its pictures again. */
export const fileAddress = (id: string) => `/api/files/${id}`;
