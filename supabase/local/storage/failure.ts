import postgres from 'postgres';

/** A refusal in the words and codes of hosted Storage. */
export class StorageFailure extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly error: string;

  constructor(statusCode: number, code: string, message: string, error = code) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.error = error;
  }
}

export const noSuchBucket = () =>
  new StorageFailure(404, 'NoSuchBucket', 'Bucket not found', 'Bucket not found');
export const noSuchKey = () =>
  new StorageFailure(404, 'NoSuchKey', 'Object not found', 'not_found');
export const invalidKey = (key: string) =>
  new StorageFailure(400, 'InvalidKey', `Invalid key: ${key}`);
export const invalidRequest = (message: string) =>
  new StorageFailure(400, 'InvalidRequest', message);
export const accessDenied = (message = 'Access denied') =>
  new StorageFailure(403, 'AccessDenied', message, 'Unauthorized');
export const duplicate = (code = 'KeyAlreadyExists') =>
  new StorageFailure(409, code, 'The resource already exists', 'Duplicate');
export const tooLarge = () =>
  new StorageFailure(
    413,
    'EntityTooLarge',
    'The object exceeded the maximum allowed size',
    'Payload too large',
  );
export const invalidMime = (mimetype: string) =>
  new StorageFailure(
    415,
    'InvalidMimeType',
    `mime type ${mimetype} is not supported`,
    'invalid_mime_type',
  );

const byDatabaseCode: Record<string, (error: postgres.PostgresError) => StorageFailure> = {
  '42501': (error) =>
    accessDenied(
      error.message.includes('row-level security')
        ? 'new row violates row-level security policy'
        : error.message,
    ),
  '23505': () => duplicate(),
  '23503': (error) =>
    error.detail?.includes('is still referenced')
      ? new StorageFailure(
          409,
          'ResourceReferenced',
          'The resource could not be updated or removed due to a foreign key constraint',
        )
      : invalidRequest('The related resource does not exist'),
  '55P03': () => new StorageFailure(423, 'ResourceLocked', 'The resource is locked'),
  '57014': () =>
    new StorageFailure(544, 'DatabaseTimeout', 'The connection to the database timed out'),
};

export function asFailure(error: unknown): unknown {
  if (!(error instanceof postgres.PostgresError)) return error;
  return (
    byDatabaseCode[error.code]?.(error) ??
    new StorageFailure(500, 'DatabaseError', `database error, code: ${error.code}`)
  );
}

/** Hosted Storage answers 400 to every refusal and puts the real code in the body. */
export function failureResponse(failure: StorageFailure): Response {
  const { statusCode, code, error, message } = failure;
  return Response.json(
    { statusCode: String(statusCode), error, message, code },
    { status: statusCode >= 500 ? statusCode : 400 },
  );
}
