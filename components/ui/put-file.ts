/** A way for one file into quarantine. */
export type Ticket = {
  bucket: string;
  path: string;
  /** Where one request puts the whole file. */
  url: string;
  /** Where a large file goes in pieces, resumed after a lost connection. */
  resumableUrl: string;
  token: string;
};

/** A new token for the same place; null where there is none to be had. */
export type Renew = () => Promise<string | null>;

/** A token lasts two hours: the next is asked for before that. */
const RENEW_AFTER_MS = 100 * 60_000;
const WHOLE = 6 * 1024 * 1024;

/** One request for a small file; a large one goes in pieces that survive a lost connection. */
export function putFile(
  file: File,
  ticket: Ticket,
  progress: (percent: number) => void,
  renew?: Renew,
): Promise<void> {
  return file.size > WHOLE
    ? putInPieces(file, ticket, progress, renew)
    : putWhole(file, ticket, progress);
}

function putWhole(file: File, { url }: Ticket, progress: (percent: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch cannot say how far an upload has got
    request.open('PUT', url);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((loaded / total) * 100));
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`upload ${request.status}`));
    request.onerror = () => reject(new Error('upload lost'));
    request.send(file);
  });
}

async function putInPieces(
  file: File,
  { bucket, resumableUrl, token, path }: Ticket,
  progress: (percent: number) => void,
  renew?: Renew,
) {
  let signature = token;
  let since = Date.now();
  const { Upload } = await import('tus-js-client');
  await new Promise<void>((resolve, reject) => {
    // What an earlier try with the same way in has brought over already is not sent again.
    const goOn = async () => {
      const begun = await upload.findPreviousUploads();
      const mine = begun.find(({ metadata }) => metadata.objectName === path);
      if (mine) upload.resumeFromPreviousUpload(mine);
      upload.start();
    };
    const upload = new Upload(file, {
      endpoint: resumableUrl,
      onBeforeRequest: async (request) => {
        if (renew && Date.now() - since > RENEW_AFTER_MS) {
          signature = (await renew()) ?? signature;
          since = Date.now();
        }
        request.setHeader('x-signature', signature);
      },
      retryDelays: [0, 1000, 3000, 5000, 10_000],
      chunkSize: WHOLE,
      uploadDataDuringCreation: true,
      removeFingerprintOnSuccess: true,
      metadata: {
        bucketName: bucket,
        objectName: path,
        contentType: file.type || 'application/octet-stream',
      },
      onProgress: (sent, total) => progress(Math.round((sent / total) * 100)),
      onSuccess: () => resolve(),
      onError: reject,
    });
    goOn().catch(reject);
  });
}
