import * as buckets from './buckets.ts';
import * as downloads from './download.ts';
import { invalidRequest } from './failure.ts';
import { listObjects, listObjectsV2 } from './list.ts';
import { removeObject, removeObjects } from './remove.ts';
import * as renders from './render.ts';
import type { Handler } from './request.ts';
import { signObject, signObjects } from './signing.ts';
import { copyObject, moveObject } from './transfer.ts';
import * as uploads from './upload.ts';

type Route = { method: string; pattern: RegExp; handler: Handler };

const purged: Handler = async () => Response.json({ message: 'success' });

/** First match wins: the words of the API come before names that people chose. */
const ROUTES: Route[] = [
  on('GET', '/bucket', buckets.listBuckets),
  on('POST', '/bucket', buckets.createBucket),
  on('POST', '/bucket/:bucket/empty', buckets.emptyBucket),
  on('GET', '/bucket/:bucket', buckets.getBucket),
  on('PUT', '/bucket/:bucket', buckets.updateBucket),
  on('DELETE', '/bucket/:bucket', buckets.deleteBucket),
  on('POST', '/object/list/:bucket', listObjects),
  on('POST', '/object/list-v2/:bucket', listObjectsV2),
  on('POST', '/object/move', moveObject),
  on('POST', '/object/copy', copyObject),
  on('POST', '/object/upload/sign/:bucket/*', uploads.signUpload),
  on('PUT', '/object/upload/sign/:bucket/*', uploads.uploadSigned),
  on('POST', '/object/sign/:bucket', signObjects),
  on('POST', '/object/sign/:bucket/*', signObject),
  on('GET', '/object/sign/:bucket/*', downloads.downloadSigned),
  on('HEAD', '/object/sign/:bucket/*', downloads.downloadSigned),
  on('GET', '/object/info/public/:bucket/*', downloads.infoPublic),
  on('GET', '/object/info/authenticated/:bucket/*', downloads.info),
  on('GET', '/object/info/:bucket/*', downloads.info),
  on('GET', '/object/public/:bucket/*', downloads.downloadPublic),
  on('HEAD', '/object/public/:bucket/*', downloads.downloadPublic),
  on('GET', '/object/authenticated/:bucket/*', downloads.download),
  on('HEAD', '/object/authenticated/:bucket/*', downloads.download),
  on('GET', '/render/image/public/:bucket/*', renders.renderPublic),
  on('GET', '/render/image/sign/:bucket/*', renders.renderSigned),
  on('GET', '/render/image/authenticated/:bucket/*', renders.render),
  on('DELETE', '/cdn/:bucket', purged),
  on('DELETE', '/cdn/:bucket/*', purged),
  on('GET', '/object/:bucket/*', downloads.download),
  on('HEAD', '/object/:bucket/*', downloads.download),
  on('POST', '/object/:bucket/*', uploads.createObject),
  on('PUT', '/object/:bucket/*', uploads.updateObject),
  on('DELETE', '/object/:bucket/*', removeObject),
  on('DELETE', '/object/:bucket', removeObjects),
];

export function match(method: string, path: string) {
  for (const route of ROUTES) {
    const found = route.method === method && route.pattern.exec(path);
    if (!found) continue;
    const { bucket = '', name = '' } = found.groups ?? {};
    return { handler: route.handler, bucket: decoded(bucket), name: decoded(name) };
  }
}

function on(method: string, path: string, handler: Handler): Route {
  const pattern = path.replace(':bucket', '(?<bucket>[^/]+)').replace('/*', '/(?<name>.+)');
  return { method, pattern: new RegExp(`^${pattern}/?$`), handler };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidRequest('Malformed URL');
  }
}
