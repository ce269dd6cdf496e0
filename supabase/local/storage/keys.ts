import { invalidKey, StorageFailure } from './failure.ts';

const OBJECT_KEY = /^[A-Za-z0-9_/!.*'() &$=@;:+,?-]+$/;
const BUCKET_NAME = /^[A-Za-z0-9_!.*'() &$=@;:+,?-]{1,100}$/;

export function mustBeKey(key: unknown): string {
  if (typeof key !== 'string' || !OBJECT_KEY.test(key)) throw invalidKey(String(key));
  if (key.split('/').some((segment) => segment === '.' || segment === '..')) throw invalidKey(key);
  return key;
}

export function mustBeBucketName(name: unknown): string {
  if (typeof name !== 'string' || !BUCKET_NAME.test(name) || name.trim() !== name) {
    throw new StorageFailure(400, 'InvalidBucketName', 'Bucket name invalid', 'Invalid Input');
  }
  return name;
}
