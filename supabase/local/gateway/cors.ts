const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const EXPOSED =
  'Content-Range, Content-Location, Preference-Applied, Location, X-Sb-Error-Code, Upload-Offset, ' +
  'Upload-Length, Upload-Metadata, Tus-Resumable, Tus-Version, Tus-Extension, Retry-After';

/** Open to every origin, as a hosted project is: keys and tokens are the boundary. */
export function withCors(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', EXPOSED);
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}

/** The answer to a preflight; null for every other request. */
export function preflight(request: Request): Response | null {
  if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) {
    return null;
  }
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '*',
      'Access-Control-Max-Age': '86400',
    },
  });
}
