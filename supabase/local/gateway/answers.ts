/** A refusal in GoTrue's words. */
export function authError(status: number, code: string, message: string): Response {
  return Response.json(
    { code: status, error_code: code, msg: message },
    { status, headers: { 'x-sb-error-code': code } },
  );
}

export function restError(status: number, code: string, message: string): Response {
  return Response.json({ code, details: null, hint: null, message }, { status });
}

export function gatewayError(status: number, message: string, hint?: string): Response {
  return Response.json({ message, ...(hint && { hint }) }, { status });
}
